package dev.byos.simulator.content;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Seeded bytes that can be computed at any position: a counter through SplitMix64's mixer. */
final class Noise {
  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private Noise() {}

  /** Eight bytes of noise. */
  static long word(long seed, long index) {
    long z = seed + (index + 1) * GOLDEN_GAMMA;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** Writes noise from the position on, every word masked, little endian. */
  static void fill(long seed, long mask, long position, byte[] target, int offset, int count) {
    int at = offset;
    int end = offset + count;
    long place = position;
    while (at < end) {
      int inside = (int) (place & 7);
      long word = word(seed, place >>> 3) & mask;
      if (inside == 0 && end - at >= Long.BYTES) {
        LONGS.set(target, at, word);
        at += Long.BYTES;
        place += Long.BYTES;
      } else {
        target[at++] = (byte) (word >>> (8 * inside));
        place++;
      }
    }
  }

  /** A segment of noise. */
  static Segment segment(long length, long seed, long mask) {
    return new Segment() {
      @Override
      public long length() {
        return length;
      }

      @Override
      public void fill(long position, byte[] target, int offset, int count) {
        Noise.fill(seed, mask, position, target, offset, count);
      }
    };
  }
}
