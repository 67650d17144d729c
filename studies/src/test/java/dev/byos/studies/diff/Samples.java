package dev.byos.studies.diff;

import dev.byos.model.report.Distribution;
import dev.byos.model.report.LatencyRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

/** Latency rows from samples, with figures as exact as those of a run. */
final class Samples {

  private Samples() {}

  /** Log-normal samples, such as round trips are. */
  static long[] logNormal(long seed, int count, double medianMillis, double sigma) {
    Random random = new Random(seed);
    long[] micros = new long[count];
    Arrays.setAll(
        micros,
        i -> Math.round(1000 * medianMillis * StrictMath.exp(sigma * random.nextGaussian())));
    return micros;
  }

  /** The same samples, each that much longer. */
  static long[] longer(long[] micros, double factor) {
    return Arrays.stream(micros).map(sample -> Math.round(sample * factor)).toArray();
  }

  static LatencyRow row(String metric, long... micros) {
    long[] sorted = micros.clone();
    Arrays.sort(sorted);
    TreeMap<Long, Long> buckets = new TreeMap<>();
    for (long sample : sorted) {
      buckets.merge(Distribution.lowerBound(sample), 1L, Long::sum);
    }
    List<Distribution.Bucket> distribution = new ArrayList<>();
    buckets.forEach((from, count) -> distribution.add(new Distribution.Bucket(from, count)));
    return new LatencyRow(
        metric,
        "westeurope",
        "eastus",
        sorted.length,
        quantile(sorted, 0.5),
        quantile(sorted, 0.95),
        quantile(sorted, 0.99),
        sorted[sorted.length - 1] / 1000.0,
        new Distribution(distribution));
  }

  private static double quantile(long[] sorted, double quantile) {
    int rank = (int) StrictMath.ceil(quantile * sorted.length);
    return sorted[Math.max(1, rank) - 1] / 1000.0;
  }
}
