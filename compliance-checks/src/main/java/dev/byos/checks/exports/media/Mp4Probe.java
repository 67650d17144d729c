package dev.byos.checks.exports.media;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * ISO base media (MP4): steps over the top-level boxes and reads the movie header ({@code mvhd}) in
 * the {@code moov} box, which may come before or after the media. For fragmented files the duration
 * is the one of the movie extends header ({@code mehd}).
 */
final class Mp4Probe implements MediaProbe {
  private static final int LARGEST_MOVIE_BOX = 64 << 20;
  private static final int SHORT_HEADER = 8;
  private static final int LONG_HEADER = 16;
  private static final long MICROS = 1_000_000L;

  private final byte[] head = new byte[LONG_HEADER];
  private int held;
  private long skip;
  private byte[] movie;
  private int movieHeld;
  private boolean movieComplete;
  private boolean mediaSeen;
  private boolean untilEnd;
  private boolean first = true;
  private String complaint;

  @Override
  public void accept(byte[] buffer, int offset, int length) {
    int position = offset;
    int end = offset + length;
    while (position < end && complaint == null && !untilEnd) {
      if (movie != null && !movieComplete) {
        int take = Math.min(end - position, movie.length - movieHeld);
        System.arraycopy(buffer, position, movie, movieHeld, take);
        movieHeld += take;
        position += take;
        movieComplete = movieHeld == movie.length;
      } else if (skip > 0) {
        long step = Math.min(skip, end - position);
        position += (int) step;
        skip -= step;
      } else {
        head[held++] = buffer[position++];
        look();
      }
    }
  }

  private void look() {
    if (held < SHORT_HEADER) {
      return;
    }
    ByteBuffer bytes = ByteBuffer.wrap(head);
    long size = Integer.toUnsignedLong(bytes.getInt(0));
    if (size == 1) {
      if (held < LONG_HEADER) {
        return;
      }
      size = bytes.getLong(SHORT_HEADER);
    }
    if (first && !is(head, 4, "ftyp")) {
      complaint = "it does not begin as an MP4 file does";
      return;
    }
    first = false;
    boolean movieBox = is(head, 4, "moov");
    mediaSeen |= is(head, 4, "mdat");
    if (size == 0) {
      untilEnd = true;
      return;
    }
    long body = size - held;
    held = 0;
    if (body < 0 || (movieBox && body > LARGEST_MOVIE_BOX)) {
      complaint = "one of its boxes has an impossible length of " + size + " bytes";
    } else if (movieBox && movie == null) {
      movie = new byte[(int) body];
      movieComplete = body == 0;
    } else {
      skip = body;
    }
  }

  @Override
  public MediaFacts finish() throws MalformedMediaException {
    if (complaint != null) {
      throw new MalformedMediaException(complaint);
    }
    if (movie == null || !movieComplete) {
      throw new MalformedMediaException("it has no complete movie header");
    }
    if (!mediaSeen || skip > 0) {
      throw new MalformedMediaException("its media data are cut off");
    }
    ByteBuffer bytes = ByteBuffer.wrap(movie);
    int header = find(bytes, 0, movie.length, "mvhd");
    if (header < 0 || header + 32 > movie.length) {
      throw new MalformedMediaException("its movie box holds no movie header");
    }
    boolean wide = movie[header] == 1;
    long timescale = Integer.toUnsignedLong(bytes.getInt(header + (wide ? 20 : 12)));
    long duration =
        wide ? bytes.getLong(header + 24) : Integer.toUnsignedLong(bytes.getInt(header + 16));
    if (duration == 0) {
      duration = fragmentedDuration(bytes);
    }
    if (timescale == 0) {
      throw new MalformedMediaException("its movie header has no time scale");
    }
    long micros = duration / timescale * MICROS + duration % timescale * MICROS / timescale;
    // Sixteen frames a second: the last picture may reach beyond the sound by one frame.
    return new MediaFacts("mp4", micros, 0, 0, 125_000);
  }

  private long fragmentedDuration(ByteBuffer bytes) {
    int extend = find(bytes, 0, movie.length, "mvex");
    if (extend < 0) {
      return 0;
    }
    int header = find(bytes, extend, movie.length, "mehd");
    if (header < 0 || header + 12 > movie.length) {
      return 0;
    }
    return movie[header] == 1
        ? bytes.getLong(header + 4)
        : Integer.toUnsignedLong(bytes.getInt(header + 4));
  }

  /** Where the body of the first box of that type begins among the boxes of a range, or -1. */
  private int find(ByteBuffer bytes, int from, int to, String type) {
    long at = from;
    while (at + SHORT_HEADER <= to) {
      int position = (int) at;
      long size = Integer.toUnsignedLong(bytes.getInt(position));
      if (is(movie, position + 4, type)) {
        return position + SHORT_HEADER;
      }
      if (size < SHORT_HEADER) {
        return -1;
      }
      at += size;
    }
    return -1;
  }

  private static boolean is(byte[] bytes, int position, String type) {
    return Arrays.equals(
        bytes,
        position,
        position + 4,
        type.getBytes(java.nio.charset.StandardCharsets.US_ASCII),
        0,
        4);
  }
}
