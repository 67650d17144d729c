package dev.byos.simulator.entities.work;

import dev.byos.model.workload.DurationSpec;
import dev.byos.simulator.entity.RandomStream;

/**
 * Draws durations, microseconds. Needs logarithms that are the same on every machine, hence {@link
 * StrictMath}; the quantile of the normal distribution is P. J. Acklam's rational approximation
 * (relative error below 1.2e-9), so that one uniform draw gives one duration.
 */
public final class DurationSampler {
  /** The 95th percentile of the standard normal distribution. */
  private static final double Z95 = 1.6448536269514722;

  private static final double[] A = {
    -3.969683028665376e+01, 2.209460984245205e+02, -2.759285104469687e+02,
    1.383577518672690e+02, -3.066479806614716e+01, 2.506628277459239e+00
  };
  private static final double[] B = {
    -5.447609879822406e+01,
    1.615858368580409e+02,
    -1.556989798598866e+02,
    6.680131188771972e+01,
    -1.328068155288572e+01,
    1
  };
  private static final double[] C = {
    -7.784894002430293e-03, -3.223964580411365e-01, -2.400758277161838e+00,
    -2.549732539343734e+00, 4.374664141464968e+00, 2.938163982698783e+00
  };
  private static final double[] D = {
    7.784695709041462e-03, 3.224671290700398e-01, 2.445134137142996e+00, 3.754408661907416e+00, 1
  };
  private static final double LOW = 0.02425;

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
    double z = normalQuantile(random.nextOpenDouble());
    double sigma = StrictMath.log(Math.max(1.0, (double) p95Micros / medianMicros)) / Z95;
    return Math.round(medianMicros * StrictMath.exp(sigma * z));
  }

  /** A draw from the exponential distribution with mean 1. */
  static double exponential(RandomStream random) {
    return -StrictMath.log(random.nextOpenDouble());
  }

  /** The value below which a standard normal variable falls with the probability, in (0, 1). */
  static double normalQuantile(double probability) {
    if (probability < LOW) {
      double q = StrictMath.sqrt(-2 * StrictMath.log(probability));
      return horner(C, q) / horner(D, q);
    }
    if (probability > 1 - LOW) {
      double q = StrictMath.sqrt(-2 * StrictMath.log(1 - probability));
      return -horner(C, q) / horner(D, q);
    }
    double q = probability - 0.5;
    double r = q * q;
    return horner(A, r) * q / horner(B, r);
  }

  private static double horner(double[] coefficients, double x) {
    double sum = 0;
    for (double coefficient : coefficients) {
      sum = sum * x + coefficient;
    }
    return sum;
  }
}
