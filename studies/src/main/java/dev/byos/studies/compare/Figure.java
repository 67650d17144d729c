package dev.byos.studies.compare;

import dev.byos.model.compare.Estimate;
import dev.byos.model.report.DataFlow;
import dev.byos.model.report.Distribution;
import dev.byos.model.report.FaultImpact;
import dev.byos.model.report.LatencyRow;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One figure by which layouts are compared; less is better.
 *
 * @param name such as {@code recording.export P95}
 * @param unit such as {@code ms}
 * @param count whether it counts harm, of which none is better than some even by a single run; a
 *     measured figure needs several runs, and a difference that matters
 */
record Figure(String name, String unit, boolean count, OfRun ofRun) {
  /** Smaller differences of measured figures are real at best, but nobody would move for them. */
  static final double LEAST_RELATIVE_DIFFERENCE = 0.05;

  private static final double MEDIAN = 0.5;
  private static final double HIGH = 0.95;
  private static final double MICROS_PER_SECOND = 1e6;
  private static final double BYTES_PER_MEBIBYTE = 1 << 20;

  /** Metrics that decide, in this order. */
  private static final List<String> DECIDING_METRICS =
      List.of(
          "recording.export",
          "storage.write",
          "transcription.turnaround",
          "recognition.log",
          "training.artifact");

  /** The figure of one run of a layout; NaN when the run does not have it. */
  interface OfRun {
    double of(LayoutFigures layout, int run);
  }

  /** The figures that decide, the weightiest first. */
  static List<Figure> deciding(String currency) {
    List<Figure> figures = new ArrayList<>();
    figures.add(notDelivered());
    figures.add(faults("pieces of work lost in faults", "pieces", true, FaultImpact::lost));
    figures.add(acrossBorders());
    DECIDING_METRICS.forEach(metric -> figures.add(percentile(metric, "P95", HIGH)));
    figures.add(cost(currency));
    return figures;
  }

  /** All figures that layouts have, for the table of differences. */
  static List<Figure> all(List<LayoutFigures> layouts, String currency) {
    Set<String> metrics = new LinkedHashSet<>(DECIDING_METRICS);
    Set<String> others = new TreeSet<>();
    for (LayoutFigures layout : layouts) {
      layout.result().latency().forEach(row -> others.add(row.metric()));
    }
    metrics.addAll(others);
    List<Figure> figures = new ArrayList<>();
    figures.add(notDelivered());
    figures.add(faults("pieces of work lost in faults", "pieces", true, FaultImpact::lost));
    figures.add(faults("pieces of work delayed by faults", "pieces", true, FaultImpact::delayed));
    figures.add(longestRecovery());
    figures.add(acrossBorders());
    for (String metric : metrics) {
      figures.add(percentile(metric, "P50", MEDIAN));
      figures.add(percentile(metric, "P95", HIGH));
    }
    figures.add(cost(currency));
    return figures;
  }

  /** Mean over the runs of a layout. */
  Estimate mean(LayoutFigures layout) {
    List<Double> values = new ArrayList<>();
    for (int i = 0; i < layout.runs().size(); i++) {
      values.add(ofRun.of(layout, i));
    }
    return Estimates.of(values);
  }

  /** Mean of the differences between runs of the same seed: the one less the other. */
  Estimate difference(LayoutFigures one, LayoutFigures other) {
    TreeMap<Long, Double> ofOther = new TreeMap<>();
    for (int i = 0; i < other.runs().size(); i++) {
      ofOther.put(other.runs().get(i).run().seed(), ofRun.of(other, i));
    }
    List<Double> differences = new ArrayList<>();
    for (int i = 0; i < one.runs().size(); i++) {
      double mine = ofRun.of(one, i);
      differences.add(mine - ofOther.getOrDefault(one.runs().get(i).run().seed(), Double.NaN));
    }
    return Estimates.of(differences);
  }

  /** Whether the one is worse than the other, and not by chance or next to nothing. */
  boolean worse(LayoutFigures one, LayoutFigures other) {
    Estimate difference = difference(one, other);
    if (!(difference.mean() > 0)) {
      return false;
    }
    double base = mean(other).mean();
    if (difference.runs() == 1) {
      return count && base == 0;
    }
    return difference.differsFromZero()
        && (count || difference.mean() > LEAST_RELATIVE_DIFFERENCE * base);
  }

  private static Figure notDelivered() {
    return new Figure(
        "artefacts not delivered",
        "artefacts",
        true,
        (layout, run) -> {
          var exports = layout.runs().get(run).exports();
          return exports.failed() + exports.missing() + exports.corrupt() + exports.misplaced();
        });
  }

  private interface OfFault {
    double of(FaultImpact impact);
  }

  private static Figure faults(String name, String unit, boolean count, OfFault figure) {
    return new Figure(
        name,
        unit,
        count,
        (layout, run) -> {
          double sum = 0;
          for (FaultImpact impact : layout.runs().get(run).faults()) {
            sum += figure.of(impact);
          }
          return sum;
        });
  }

  private static Figure longestRecovery() {
    return new Figure(
        "longest recovery after a fault",
        "s",
        false,
        (layout, run) ->
            layout.runs().get(run).faults().stream()
                    .mapToLong(FaultImpact::recoveryMicros)
                    .max()
                    .orElse(0)
                / MICROS_PER_SECOND);
  }

  private static Figure acrossBorders() {
    return new Figure(
        "data resting outside the geography it was made in",
        "MiB",
        true,
        (layout, run) ->
            layout.runs().get(run).flows().stream()
                    .filter(DataFlow::crossesBorder)
                    .mapToLong(DataFlow::bytes)
                    .sum()
                / BYTES_PER_MEBIBYTE);
  }

  /** All pairs of regions together, so that layouts in different regions can be compared. */
  private static Figure percentile(String metric, String word, double fraction) {
    return new Figure(
        metric + " " + word,
        "ms",
        false,
        (layout, run) -> {
          List<Distribution> distributions =
              layout.runs().get(run).latency().stream()
                  .filter(row -> row.metric().equals(metric))
                  .map(LatencyRow::distribution)
                  .toList();
          return Distribution.sum(distributions).percentileMillis(fraction);
        });
  }

  private static Figure cost(String currency) {
    return new Figure(
        "egress and storage cost", currency, false, (layout, run) -> layout.costs().get(run));
  }
}
