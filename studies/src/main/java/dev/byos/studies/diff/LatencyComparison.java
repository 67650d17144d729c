package dev.byos.studies.diff;

import dev.byos.model.diff.Change;
import dev.byos.model.diff.LatencyChange;
import dev.byos.model.diff.QuantileChange;
import dev.byos.model.diff.QuantileChange.Basis;
import dev.byos.model.diff.Terms;
import dev.byos.model.diff.Terms.Quantile;
import dev.byos.model.report.LatencyRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Compares the quantiles of every metric between the same regions. A quantile has changed when the
 * test says so after the correction for all quantiles of the comparison, and when the change is
 * large enough to matter. It is unchanged only when enough samples could have shown a change;
 * otherwise it is inconclusive, as is a metric without samples on one side.
 */
final class LatencyComparison {
  private final Terms terms;
  private final List<Quantile> quantiles;
  private final List<Pair> pairs = new ArrayList<>();

  private LatencyComparison(List<LatencyRow> before, List<LatencyRow> now, Terms terms) {
    this.terms = terms;
    quantiles = terms.quantiles();
    Map<Path, LatencyRow> rowsBefore = byPath(before);
    Map<Path, LatencyRow> rowsNow = byPath(now);
    Map<Path, LatencyRow> all = new TreeMap<>(rowsBefore);
    all.putAll(rowsNow);
    for (String metric : terms.metrics()) {
      if (all.keySet().stream().noneMatch(path -> path.metric().equals(metric))) {
        all.put(new Path(metric, "", ""), null);
      }
    }
    all.keySet()
        .forEach(path -> pairs.add(new Pair(path, rowsBefore.get(path), rowsNow.get(path))));
  }

  static List<LatencyChange> compare(List<LatencyRow> before, List<LatencyRow> now, Terms terms) {
    return new LatencyComparison(before, now, terms).changes();
  }

  /** A metric between two regions. */
  private record Path(String metric, String from, String to) implements Comparable<Path> {
    private static final Comparator<Path> ORDER =
        Comparator.comparing(Path::metric).thenComparing(Path::from).thenComparing(Path::to);

    @Override
    public int compareTo(Path other) {
      return ORDER.compare(this, other);
    }
  }

  /** What both reports have of a path; null where one has nothing. */
  private record Pair(Path path, LatencyRow before, LatencyRow now) {

    /** Whether there is something to test. */
    boolean comparable() {
      return before != null
          && now != null
          && (identical() || (hasSamples(before) && hasSamples(now)));
    }

    boolean identical() {
      return before.equals(now);
    }

    private static boolean hasSamples(LatencyRow row) {
      return !row.distribution().buckets().isEmpty();
    }
  }

  private List<LatencyChange> changes() {
    List<Pair> comparable = pairs.stream().filter(Pair::comparable).toList();
    double[] pValues = new double[comparable.size() * quantiles.size()];
    int tests = 0;
    for (Pair pair : comparable) {
      for (Quantile quantile : quantiles) {
        pValues[tests++] = pair.identical() ? 1 : test(pair, quantile).pValue();
      }
    }
    double[] adjusted = Holm.adjusted(pValues);
    List<LatencyChange> changes = new ArrayList<>();
    int next = 0;
    for (Pair pair : pairs) {
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
      Pair pair, Quantile quantile, double pValue, double adjusted, int tests) {
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

  private Basis basis(Pair pair, Quantile quantile, double adjusted, int tests) {
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

  private static QuantileTest test(Pair pair, Quantile quantile) {
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

  private Map<Path, LatencyRow> byPath(List<LatencyRow> rows) {
    Map<Path, LatencyRow> paths = new TreeMap<>();
    for (LatencyRow row : rows) {
      if (terms.metrics().isEmpty() || terms.metrics().contains(row.metric())) {
        paths.put(new Path(row.metric(), row.from(), row.to()), row);
      }
    }
    return paths;
  }
}
