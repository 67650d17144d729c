package dev.byos.simulator.content;

import java.util.List;

/**
 * MPEG-2 Layer III, 16 kHz mono, 48 kbps constant: frames of exactly 216 bytes and 36 ms, without
 * an Info frame, so that length and duration are proportional for every reader. The side
 * information is all zero: each frame decodes to silence, and what would be audio data is seeded
 * ancillary data.
 */
final class Mp3File {
  /** 576 samples at 16 kHz. */
  static final long FRAME_MICROS = 36_000;

  static final int FRAME_BYTES = 216;

  /** Sync, MPEG-2, Layer III, no CRC; 48 kbps, 16 kHz, no padding; mono, original. */
  private static final byte[] HEADER = {(byte) 0xFF, (byte) 0xF3, 0x68, (byte) 0xC4};

  /** Header plus the nine bytes of side information of a mono MPEG-2 frame. */
  private static final int PAYLOAD_AT = 13;

  /** No byte may be 0xFF, lest a reader take it for a frame's sync. */
  private static final long NO_SYNC = 0x7F7F_7F7F_7F7F_7F7FL;

  private Mp3File() {}

  static long lengthBytes(long durationMicros) {
    return durationMicros / FRAME_MICROS * FRAME_BYTES;
  }

  static List<Segment> segments(MediaSpec spec) {
    return List.of(new Frames(lengthBytes(spec.durationMicros()), spec.seed()));
  }

  private record Frames(long length, long seed) implements Segment {

    @Override
    public void fill(long position, byte[] target, int offset, int count) {
      Noise.fill(seed, NO_SYNC, position, target, offset, count);
      long firstFrame = position / FRAME_BYTES;
      long lastFrame = (position + count - 1) / FRAME_BYTES;
      for (long frame = firstFrame; frame <= lastFrame; frame++) {
        long start = frame * FRAME_BYTES;
        long from = Math.max(start, position);
        long to = Math.min(start + PAYLOAD_AT, position + count);
        for (long at = from; at < to; at++) {
          int inside = (int) (at - start);
          target[offset + (int) (at - position)] = inside < HEADER.length ? HEADER[inside] : 0;
        }
      }
    }
  }
}
