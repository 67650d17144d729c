package dev.byos.studies.diff;

import dev.byos.model.report.Distribution;
import dev.byos.model.report.LatencyRow;
import java.util.List;

/**
 * A metric over all its regions. The figures of one row are taken as they are; those of several
 * come from their pooled buckets, which is off by less than 3.2 %.
 */
final class PooledLatency {
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
    Distribution pooled =
        known
            ? Distribution.sum(rows.stream().map(LatencyRow::distribution).toList())
            : Distribution.none();
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

  /** What is not known is never shown: without samples nothing is compared. */
  private static double quantile(Distribution distribution, double fraction) {
    return distribution.buckets().isEmpty() ? 0 : distribution.percentileMillis(fraction);
  }
}
