package dev.byos.simulator.network;

import dev.byos.simulator.entity.RandomStream;

/**
 * A distribution of round trips with a given P50 and P95: a lognormal shifted to the right.
 * Round-trip times have a hard lower bound (light in fibre, switches) and a long upper tail
 * (queues), which is this shape; two published quantiles and a physical bound determine it.
 *
 * <p>With spread = P95 - P50, the shift lies one spread below the median but not below the physical
 * floor, and at least a quarter of the spread below the median so that the tail stays moderate. The
 * upper tail is cut at {@value #LARGEST_STANDARD_SCORE} standard scores (one draw in about 30,000),
 * far beyond the P95.
 */
final class RoundTripDistribution {
  private static final double P95_STANDARD_SCORE = NormalQuantile.of(0.95);
  private static final double LARGEST_STANDARD_SCORE = 4.0;
  private static final double SMALLEST_RELATIVE_SPREAD = 0.01;

  private final double shiftMillis;
  private final double scaleMillis;
  private final double sigma;
  private final double floorMillis;

  /**
   * Fits the distribution.
   *
   * @param floorMillis no draw is below; at most {@code p50Millis}
   */
  RoundTripDistribution(double p50Millis, double p95Millis, double floorMillis) {
    if (!(floorMillis > 0 && floorMillis <= p50Millis && p50Millis <= p95Millis)) {
      throw new IllegalArgumentException(
          "expected 0 < floor <= P50 <= P95, found %s, %s, %s"
              .formatted(floorMillis, p50Millis, p95Millis));
    }
    double spread = StrictMath.max(p95Millis - p50Millis, SMALLEST_RELATIVE_SPREAD * p50Millis);
    double shift =
        StrictMath.min(StrictMath.max(floorMillis, p50Millis - spread), p50Millis - spread / 4);
    this.shiftMillis = shift;
    this.scaleMillis = p50Millis - shift;
    this.sigma = StrictMath.log(1 + spread / scaleMillis) / P95_STANDARD_SCORE;
    this.floorMillis = floorMillis;
  }

  /** One round trip, microseconds. Takes exactly one number from the stream. */
  long drawMicros(RandomStream random) {
    return quantileMicros(random.nextOpenDouble());
  }

  /** The round trip that is not exceeded with that probability, milliseconds. */
  double quantileMillis(double probability) {
    double score = StrictMath.min(NormalQuantile.of(probability), LARGEST_STANDARD_SCORE);
    return StrictMath.max(floorMillis, shiftMillis + scaleMillis * StrictMath.exp(sigma * score));
  }

  /** The same in whole microseconds. */
  long quantileMicros(double probability) {
    return toMicros(quantileMillis(probability));
  }

  /** No draw is below this, microseconds. */
  long smallestMicros() {
    return toMicros(StrictMath.max(floorMillis, shiftMillis));
  }

  /** No draw is above this, microseconds. */
  long largestMicros() {
    return toMicros(shiftMillis + scaleMillis * StrictMath.exp(sigma * LARGEST_STANDARD_SCORE));
  }

  private static long toMicros(double millis) {
    return (long) (millis * 1_000 + 0.5);
  }
}
