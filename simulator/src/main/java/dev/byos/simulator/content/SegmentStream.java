package dev.byos.simulator.content;

import java.io.InputStream;
import java.util.List;
import java.util.Objects;

/** Streams segments one after the other; skipping costs nothing. Never throws. */
final class SegmentStream extends InputStream {
  private final List<Segment> segments;
  private final byte[] single = new byte[1];
  private int current;
  private long position;

  SegmentStream(List<Segment> segments) {
    this.segments = List.copyOf(segments);
  }

  @Override
  public int read() {
    return read(single, 0, 1) < 0 ? -1 : single[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) {
    Objects.checkFromIndexSize(offset, length, target.length);
    int done = 0;
    while (done < length && moveToBytes()) {
      Segment segment = segments.get(current);
      int count = (int) Math.min(length - done, segment.length() - position);
      segment.fill(position, target, offset + done, count);
      position += count;
      done += count;
    }
    return done == 0 && length > 0 ? -1 : done;
  }

  @Override
  public long skip(long wanted) {
    long left = wanted;
    while (left > 0 && moveToBytes()) {
      long count = Math.min(left, segments.get(current).length() - position);
      position += count;
      left -= count;
    }
    return Math.max(0, wanted - left);
  }

  private boolean moveToBytes() {
    while (current < segments.size() && position == segments.get(current).length()) {
      current++;
      position = 0;
    }
    return current < segments.size();
  }
}
