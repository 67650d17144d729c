package dev.byos.simulator.entity;

/**
 * A short stream of random draws for one decision. It is keyed, not stateful: the key is mixed from
 * the run's seed, the entity's id and the delivery, so that nothing has to be saved and no thread
 * can disturb another's draws. The generator is SplitMix64.
 */
public final class RandomStream {
  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
  private long state;

  private RandomStream(long state) {
    this.state = state;
  }

  /** A stream that is a function of the seed and the keys, in their order. */
  public static RandomStream of(long seed, long... keys) {
    long mixed = mix(seed + GOLDEN_GAMMA);
    for (long key : keys) {
      mixed = mix(mixed ^ mix(key + GOLDEN_GAMMA));
    }
    return new RandomStream(mixed);
  }

  /** A 64-bit key for a text, the same on every machine (FNV-1a, mixed). */
  public static long key(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    return mix(hash);
  }

  /** 64 uniform bits. */
  public long nextLong() {
    state += GOLDEN_GAMMA;
    return mix(state);
  }

  /** Uniform in [0, 1). */
  public double nextDouble() {
    return (nextLong() >>> 11) * 0x1.0p-53;
  }

  /** Uniform in (0, 1). */
  public double nextOpenDouble() {
    return ((nextLong() >>> 11) + 0.5) * 0x1.0p-53;
  }

  /** Uniform in [0, bound). */
  public long nextLong(long bound) {
    if (bound <= 0) {
      throw new IllegalArgumentException("bound must be positive: " + bound);
    }
    // High half of the unsigned 128-bit product; Math.unsignedMultiplyHigh needs Java 18.
    long bits = nextLong();
    return Math.multiplyHigh(bits, bound) + ((bits >> 63) & bound);
  }

  private static long mix(long value) {
    long z = value;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
