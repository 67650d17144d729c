package dev.byos.model.diff;

import dev.byos.model.finding.Severity;
import java.util.List;

/**
 * What is compared and from when on a difference counts.
 *
 * @param failOn lightest severity of which a new finding is a regression
 * @param alpha probability at most with which noise alone makes any latency of the whole comparison
 *     look changed, between 0 and 1
 * @param minimalChange smallest relative change of a latency that matters, such as 0.05 for 5 % of
 *     the smaller of both figures
 * @param minimalChangeMillis smallest change of a latency that matters, milliseconds; it must be
 *     reached as well
 * @param metrics latency metrics that are compared; empty for all
 * @param quantiles quantiles of a latency that are compared, ascending
 */
public record Terms(
    Severity failOn,
    double alpha,
    double minimalChange,
    double minimalChangeMillis,
    List<String> metrics,
    List<Quantile> quantiles) {

  public Terms {
    metrics = List.copyOf(metrics);
    quantiles = List.copyOf(quantiles);
  }

  /** A quantile that reports state. */
  public enum Quantile {
    P50(0.5),
    P95(0.95),
    P99(0.99);

    private final double share;

    Quantile(double share) {
      this.share = share;
    }

    /** Share of samples at or below it, such as 0.95. */
    public double share() {
      return share;
    }
  }

  /** Error, 5 % probability, 5 % and 1 ms, everything. */
  public static Terms defaults() {
    return new Terms(Severity.ERROR, 0.05, 0.05, 1, List.of(), List.of(Quantile.values()));
  }
}
