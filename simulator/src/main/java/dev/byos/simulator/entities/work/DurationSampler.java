package dev.byos.simulator.entities.work;

import dev.byos.model.workload.DurationSpec;
import dev.byos.simulator.entity.RandomStream;
import dev.byos.simulator.network.NormalQuantile;

/**
 * Draws durations, microseconds. Needs logarithms that are the same on every machine, hence {@link
 * StrictMath}; one uniform draw gives one duration.
 */
public final class DurationSampler {
  /** The 95th percentile of the standard normal distribution. */
  private static final double Z95 = 1.6448536269514722;

  private DurationSampler() {}

  /** One duration, never negative. */
  public static long sample(DurationSpec spec, RandomStream random) {
    if (spec instanceof DurationSpec.Fixed fixed) {
      return Math.max(0, fixed.micros());
    }
    if (spec instanceof DurationSpec.Uniform uniform) {
      long minimum = Math.max(0, uniform.minimumMicros());
      long width = uniform.maximumMicros() - minimum;
      return width <= 0 ? minimum : minimum + random.nextLong(width + 1);
    }
    DurationSpec.LogNormal logNormal = (DurationSpec.LogNormal) spec;
    return logNormal(logNormal.medianMicros(), logNormal.p95Micros(), random);
  }

  /** A log-normal draw from median and 95th percentile. */
  static long logNormal(long medianMicros, long p95Micros, RandomStream random) {
    if (medianMicros <= 0) {
      return 0;
    }
    double z = NormalQuantile.of(random.nextOpenDouble());
    double sigma = StrictMath.log(Math.max(1.0, (double) p95Micros / medianMicros)) / Z95;
    return Math.round(medianMicros * StrictMath.exp(sigma * z));
  }

  /** A draw from the exponential distribution with mean 1. */
  static double exponential(RandomStream random) {
    return -StrictMath.log(random.nextOpenDouble());
  }
}
