package dev.byos.model.report;

/**
 * One latency metric between two regions, in milliseconds.
 *
 * @param metric such as {@code recording.export}
 * @param count number of samples, at least 1
 * @param distribution how the samples are spread
 */
public record LatencyRow(
    String metric,
    String from,
    String to,
    long count,
    double p50Millis,
    double p95Millis,
    double p99Millis,
    double maxMillis,
    Distribution distribution) {

  /** A row whose distribution nobody kept. */
  public LatencyRow(
      String metric,
      String from,
      String to,
      long count,
      double p50Millis,
      double p95Millis,
      double p99Millis,
      double maxMillis) {
    this(metric, from, to, count, p50Millis, p95Millis, p99Millis, maxMillis, Distribution.none());
  }
}
