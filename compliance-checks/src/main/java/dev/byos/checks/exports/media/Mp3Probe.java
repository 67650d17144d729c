package dev.byos.checks.exports.media;

import java.nio.charset.StandardCharsets;

/**
 * MPEG audio layer III: walks from frame to frame and adds up their samples. A leading ID3v2 tag
 * and a trailing ID3v1 tag are stepped over; a Xing or Info frame is no sound.
 */
final class Mp3Probe implements MediaProbe {
  private static final int[] RATES_KBPS_MPEG1 = {
    0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 0
  };
  private static final int[] RATES_KBPS_MPEG2 = {
    0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160, 0
  };
  private static final int[] SAMPLE_RATES_MPEG1 = {44_100, 48_000, 32_000, 0};
  private static final int HEADER = 4;
  private static final int TAG_HEADER = 10;
  private static final int INFO_REACH = 64;
  private static final long MICROS = 1_000_000L;

  private final byte[] head = new byte[INFO_REACH];
  private int held;
  private long skip;
  private long at;
  private long frames;
  private long samples;
  private int sampleRate;
  private int channels;
  private int largestFrameSamples;
  private boolean trailer;
  private String complaint;

  @Override
  public void accept(byte[] buffer, int offset, int length) {
    int position = offset;
    int end = offset + length;
    while (position < end && complaint == null && !trailer) {
      if (skip > 0) {
        long step = Math.min(skip, end - position);
        position += (int) step;
        at += step;
        skip -= step;
        continue;
      }
      head[held++] = buffer[position++];
      at++;
      if (held >= HEADER) {
        look();
      }
    }
  }

  private void look() {
    if (held == HEADER && startsWith("TAG")) {
      trailer = true;
      return;
    }
    if (startsWith("ID3")) {
      if (held == TAG_HEADER) {
        skip = ((head[6] & 0x7FL) << 21) | ((head[7] & 0x7FL) << 14) | ((head[8] & 0x7FL) << 7);
        skip |= head[9] & 0x7FL;
        held = 0;
      }
      return;
    }
    int word =
        ((head[0] & 0xFF) << 24)
            | ((head[1] & 0xFF) << 16)
            | ((head[2] & 0xFF) << 8)
            | (head[3] & 0xFF);
    Frame frame = Frame.of(word);
    if (frame == null) {
      complaint = "there is no MP3 frame at byte " + (at - held);
      return;
    }
    // The first frame is held long enough to see whether it is an information frame.
    int wanted = frames == 0 ? Math.min(INFO_REACH, frame.lengthBytes) : HEADER;
    if (held < wanted) {
      return;
    }
    boolean information = frames == 0 && holdsInformation();
    if (!information) {
      samples += frame.samples;
    }
    frames++;
    sampleRate = frame.sampleRate;
    channels = frame.channels;
    largestFrameSamples = Math.max(largestFrameSamples, frame.samples);
    skip = (long) frame.lengthBytes - held;
    held = 0;
  }

  private boolean holdsInformation() {
    String text = new String(head, 0, held, StandardCharsets.ISO_8859_1);
    return text.contains("Xing") || text.contains("Info");
  }

  private boolean startsWith(String word) {
    if (held < word.length()) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (head[i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public MediaFacts finish() throws MalformedMediaException {
    if (complaint != null) {
      throw new MalformedMediaException(complaint);
    }
    if (frames == 0) {
      throw new MalformedMediaException("it holds no MP3 frame");
    }
    if (!trailer && (skip > 0 || held > 0)) {
      throw new MalformedMediaException("its last MP3 frame is cut off");
    }
    // Sound is cut into whole frames, and encoders add a frame or two of their own delay.
    long tolerance = 3L * largestFrameSamples * MICROS / sampleRate;
    return new MediaFacts("mp3", samples * MICROS / sampleRate, channels, sampleRate, tolerance);
  }

  private record Frame(int lengthBytes, int samples, int sampleRate, int channels) {

    /** The frame that a header announces, or null when it is no layer III header. */
    static Frame of(int word) {
      int version = (word >>> 19) & 3;
      int layer = (word >>> 17) & 3;
      int rateIndex = (word >>> 12) & 15;
      int sampleRateIndex = (word >>> 10) & 3;
      boolean mpeg1 = version == 3;
      if ((word >>> 21) != 0x7FF || version == 1 || layer != 1) {
        return null;
      }
      int kbps = mpeg1 ? RATES_KBPS_MPEG1[rateIndex] : RATES_KBPS_MPEG2[rateIndex];
      int sampleRate = SAMPLE_RATES_MPEG1[sampleRateIndex] / (mpeg1 ? 1 : version == 2 ? 2 : 4);
      if (kbps == 0 || sampleRate == 0) {
        return null;
      }
      int samples = mpeg1 ? 1152 : 576;
      int padding = (word >>> 9) & 1;
      int lengthBytes = samples / 8 * kbps * 1000 / sampleRate + padding;
      return new Frame(lengthBytes, samples, sampleRate, ((word >>> 6) & 3) == 3 ? 1 : 2);
    }
  }
}
