package dev.byos.studies.diff;

import dev.byos.model.report.Distribution;
import dev.byos.model.report.LatencyRow;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * A metric over all its regions. The figures of one row are taken as they are; those of several are
 * the middle of the bucket in which the quantile lies, which is at most 1.6 % off.
 */
final class PooledLatency {
  private static final double MICROS_PER_MILLI = 1000;

  private PooledLatency() {}

  /**
   * All rows as one, without regions.
   *
   * @param rows at least one; without samples when one of them does not say how its are spread
   */
  static LatencyRow of(String metric, List<LatencyRow> rows) {
    if (rows.size() == 1) {
      LatencyRow row = rows.get(0);
      return new LatencyRow(
          metric,
          "",
          "",
          row.count(),
          row.p50Millis(),
          row.p95Millis(),
          row.p99Millis(),
          row.maxMillis(),
          row.distribution());
    }
    long count = rows.stream().mapToLong(LatencyRow::count).sum();
    double maximum = rows.stream().mapToDouble(LatencyRow::maxMillis).max().orElseThrow();
    boolean known = rows.stream().noneMatch(row -> row.distribution().buckets().isEmpty());
    Distribution pooled = known ? pooled(rows) : Distribution.none();
    return new LatencyRow(
        metric,
        "",
        "",
        count,
        quantile(pooled, 0.5),
        quantile(pooled, 0.95),
        quantile(pooled, 0.99),
        maximum,
        pooled);
  }

  private static Distribution pooled(List<LatencyRow> rows) {
    TreeMap<Long, Long> counts = new TreeMap<>();
    for (LatencyRow row : rows) {
      row.distribution().buckets().forEach(b -> counts.merge(b.fromMicros(), b.count(), Long::sum));
    }
    List<Distribution.Bucket> buckets = new ArrayList<>();
    counts.forEach((from, count) -> buckets.add(new Distribution.Bucket(from, count)));
    return new Distribution(buckets);
  }

  private static double quantile(Distribution distribution, double quantile) {
    double rank = quantile * distribution.count();
    long below = 0;
    for (Distribution.Bucket bucket : distribution.buckets()) {
      below += bucket.count();
      if (below >= rank) {
        return (bucket.fromMicros() + bucket.toMicros()) / 2.0 / MICROS_PER_MILLI;
      }
    }
    return 0;
  }
}
