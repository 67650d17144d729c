package dev.byos.studies.diff;

import dev.byos.model.diff.Change;
import dev.byos.model.diff.LatencyChange;
import dev.byos.model.diff.QuantileChange;
import dev.byos.model.diff.QuantileChange.Basis;
import dev.byos.model.diff.Terms;
import dev.byos.model.diff.Terms.Quantile;
import dev.byos.model.report.LatencyRow;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares the quantiles of every metric between the same regions. A quantile has changed when the
 * test says so after the correction for all quantiles of the comparison, and when the change is
 * large enough to matter. It is unchanged only when enough samples could have shown a change;
 * otherwise it is inconclusive, as is a metric without samples on one side.
 */
final class LatencyComparison {
  private final Terms terms;
  private final List<Quantile> quantiles;
  private final List<LatencyPair> pairs;

  private LatencyComparison(List<LatencyRow> before, List<LatencyRow> now, Terms terms) {
    this.terms = terms;
    quantiles = terms.quantiles();
    pairs = LatencyPair.of(before, now, terms.metrics());
  }

  static List<LatencyChange> compare(List<LatencyRow> before, List<LatencyRow> now, Terms terms) {
    return new LatencyComparison(before, now, terms).changes();
  }

  private List<LatencyChange> changes() {
    List<LatencyPair> comparable = pairs.stream().filter(LatencyPair::comparable).toList();
    double[] pValues = new double[comparable.size() * quantiles.size()];
    int tests = 0;
    for (LatencyPair pair : comparable) {
      for (Quantile quantile : quantiles) {
        pValues[tests++] = pair.identical() ? 1 : test(pair, quantile).pValue();
      }
    }
    double[] adjusted = Holm.adjusted(pValues);
    List<LatencyChange> changes = new ArrayList<>();
    int next = 0;
    for (LatencyPair pair : pairs) {
      List<QuantileChange> changed = new ArrayList<>();
      if (pair.comparable()) {
        for (Quantile quantile : quantiles) {
          changed.add(change(pair, quantile, pValues[next], adjusted[next], tests));
          next++;
        }
      }
      changes.add(
          new LatencyChange(
              pair.path().metric(),
              pair.path().from(),
              pair.path().to(),
              pair.before() == null ? 0 : pair.before().count(),
              pair.now() == null ? 0 : pair.now().count(),
              changed));
    }
    return changes;
  }

  private QuantileChange change(
      LatencyPair pair, Quantile quantile, double pValue, double adjusted, int tests) {
    double before = millis(pair.before(), quantile);
    double now = millis(pair.now(), quantile);
    Basis basis = basis(pair, quantile, adjusted, tests);
    Change change =
        switch (basis) {
          case SIGNIFICANT -> now > before ? Change.REGRESSED : Change.IMPROVED;
          case TOO_FEW_SAMPLES -> Change.INCONCLUSIVE;
          case IDENTICAL, BELOW_MINIMUM, WITHIN_NOISE -> Change.UNCHANGED;
        };
    return new QuantileChange(quantile, before, now, pValue, adjusted, change, basis);
  }

  private Basis basis(LatencyPair pair, Quantile quantile, double adjusted, int tests) {
    if (pair.identical()) {
      return Basis.IDENTICAL;
    }
    double before = millis(pair.before(), quantile);
    double now = millis(pair.now(), quantile);
    QuantileTest test = test(pair, quantile);
    boolean sameDirection = now > before ? test.slower() : test.faster();
    if (adjusted <= terms.alpha() && sameDirection) {
      return matters(before, now) ? Basis.SIGNIFICANT : Basis.BELOW_MINIMUM;
    }
    long needed = QuantileTest.samplesNeeded(quantile.share());
    boolean enough =
        pair.before().count() >= needed
            && pair.now().count() >= needed
            && test.canTell(terms.alpha() / tests);
    return enough ? Basis.WITHIN_NOISE : Basis.TOO_FEW_SAMPLES;
  }

  /** Both limits count from the smaller figure, so that the way back is judged alike. */
  private boolean matters(double before, double now) {
    double difference = Math.abs(now - before);
    return difference >= terms.minimalChangeMillis()
        && difference >= terms.minimalChange() * Math.min(before, now);
  }

  private static QuantileTest test(LatencyPair pair, Quantile quantile) {
    return new QuantileTest(
        pair.before().distribution(), pair.now().distribution(), quantile.share());
  }

  private static double millis(LatencyRow row, Quantile quantile) {
    return switch (quantile) {
      case P50 -> row.p50Millis();
      case P95 -> row.p95Millis();
      case P99 -> row.p99Millis();
    };
  }
}
