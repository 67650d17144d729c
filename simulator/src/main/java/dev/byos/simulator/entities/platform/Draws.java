package dev.byos.simulator.entities.platform;

import dev.byos.simulator.entity.RandomStream;

/**
 * How long the platform takes for things of which no distribution is published. Each is an
 * assumption, listed in {@code EntityAssumptions}. All values are microseconds.
 */
final class Draws {
  static final long SECOND = 1_000_000L;
  private static final long BYTES_PER_SECOND = 60L << 20;

  private Draws() {}

  /** A propagation delay of at most {@code maximalMicros}; short ones are more common. */
  static long propagationMicros(RandomStream random, long maximalMicros) {
    double draw = random.nextDouble();
    return (long) (maximalMicros * (0.02 + 0.98 * draw * draw));
  }

  /** Uniform between two bounds, the upper one excluded. */
  static long uniformMicros(RandomStream random, long fromMicros, long untilMicros) {
    return fromMicros + random.nextLong(Math.max(1, untilMicros - fromMicros));
  }

  /** Time that a storage account takes for one request that moves so many bytes. */
  static long storageServiceMicros(RandomStream random, long bytes) {
    double exponential = -StrictMath.log(random.nextOpenDouble());
    return 4_000 + (long) (6_000 * exponential) + bytesMicros(bytes);
  }

  /** Time that an event service takes to hand an event to a subscriber. */
  static long eventDeliveryMicros(RandomStream random) {
    return 50_000 + (long) (200_000 * -StrictMath.log(random.nextOpenDouble()));
  }

  private static long bytesMicros(long bytes) {
    return (long) (bytes * (1e6 / BYTES_PER_SECOND));
  }
}
