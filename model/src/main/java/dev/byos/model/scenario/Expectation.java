package dev.byos.model.scenario;

/**
 * A limit on the outcome of a run.
 *
 * @param name the path in the script, such as {@code latency.recording.export.p95}
 * @param subject what is measured: a severity ({@code error}) or rule id for findings, a metric
 *     name for latency, a counter name ({@code missing}) for exports
 * @param statistic {@code p50}, {@code p95}, {@code p99} or {@code max} for latency, otherwise
 *     {@code count}
 * @param limit milliseconds for latency, a count otherwise
 */
public record Expectation(
    Kind kind, String name, String subject, String statistic, Comparison comparison, double limit) {

  /** What is limited. */
  public enum Kind {
    FINDINGS,
    LATENCY,
    EXPORTS
  }

  /** How the figure and the limit compare when the expectation holds. */
  public enum Comparison {
    AT_MOST,
    AT_LEAST,
    EQUAL
  }
}
