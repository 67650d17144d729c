package dev.byos.studies.compare;

import dev.byos.model.compare.Estimate;
import java.util.List;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Means over runs with their 95 % confidence intervals by Student's t. Runs of different seeds are
 * independent of each other; nothing is assumed of their spread but that means of it are close to
 * normal. Values are added in the order given, so that the same runs give the same bits.
 */
final class Estimates {
  private static final double UPPER_TAIL = 0.975;

  /** Relative spread that comes from the rounding of sums alone. */
  private static final double ROUNDING = 1e-12;

  private Estimates() {}

  /** The mean of those values that are numbers. */
  static Estimate of(List<Double> values) {
    List<Double> known = values.stream().filter(value -> !Double.isNaN(value)).toList();
    int runs = known.size();
    if (runs == 0) {
      return new Estimate(Double.NaN, Double.NaN, 0);
    }
    double mean = sum(known) / runs;
    if (runs == 1) {
      return new Estimate(mean, Double.NaN, 1);
    }
    List<Double> squares = known.stream().map(value -> (value - mean) * (value - mean)).toList();
    double deviation = StrictMath.sqrt(sum(squares) / (runs - 1));
    double quantile = TDistribution.of(runs - 1).inverseCumulativeProbability(UPPER_TAIL);
    double halfWidth = quantile * deviation / StrictMath.sqrt(runs);
    boolean noise = halfWidth < ROUNDING * Math.abs(mean);
    return new Estimate(mean, noise ? 0 : halfWidth, runs);
  }

  private static double sum(List<Double> values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }
}
