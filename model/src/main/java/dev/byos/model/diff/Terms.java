package dev.byos.model.diff;

import dev.byos.model.finding.Severity;

/**
 * From when on a difference counts.
 *
 * @param failOn lightest severity of which a new finding is a regression
 * @param alpha probability at most with which noise alone makes any latency of the whole comparison
 *     look changed, between 0 and 1
 * @param minimalChange smallest relative change of a latency that matters, such as 0.05 for 5 % of
 *     the smaller of both figures
 * @param minimalChangeMillis smallest change of a latency that matters, milliseconds; it must be
 *     reached as well
 */
public record Terms(
    Severity failOn, double alpha, double minimalChange, double minimalChangeMillis) {

  /** Error, 5 % probability, 5 % and 1 ms. */
  public static Terms defaults() {
    return new Terms(Severity.ERROR, 0.05, 0.05, 1);
  }
}
