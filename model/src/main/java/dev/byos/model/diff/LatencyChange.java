package dev.byos.model.diff;

import java.util.List;

/**
 * What became of one latency metric between two regions.
 *
 * @param from empty, as {@code to}, for all regions together: of a metric that runs between other
 *     regions than before, or of one that was asked for and that neither report has
 * @param samplesBefore number of samples in the baseline, 0 when it lacks the metric
 * @param samplesNow number of samples in the current report, 0 when it lacks the metric
 * @param quantiles those that were asked for; empty when they could not be compared at all
 */
public record LatencyChange(
    String metric,
    String from,
    String to,
    long samplesBefore,
    long samplesNow,
    List<QuantileChange> quantiles) {

  public LatencyChange {
    quantiles = List.copyOf(quantiles);
  }

  /** The weightiest change of the quantiles; inconclusive without any. */
  public Change change() {
    return quantiles.stream()
        .map(QuantileChange::change)
        .min(Change::compareTo)
        .orElse(Change.INCONCLUSIVE);
  }
}
