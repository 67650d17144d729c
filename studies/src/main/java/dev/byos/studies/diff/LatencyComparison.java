package dev.byos.studies.diff;

import dev.byos.model.diff.Change;
import dev.byos.model.diff.LatencyChange;
import dev.byos.model.diff.QuantileChange;
import dev.byos.model.diff.QuantileChange.Basis;
import dev.byos.model.diff.Terms;
import dev.byos.model.report.LatencyRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Compares P50, P95 and P99 of every metric between the same regions. A quantile has changed when
 * the test says so after the correction for all quantiles of the comparison, and when the change is
 * large enough to matter. It is unchanged only when enough samples could have shown a change;
 * otherwise it is inconclusive, as is a metric without samples on one side.
 */
final class LatencyComparison {
  private static final double[] QUANTILES = {0.5, 0.95, 0.99};

  private final Terms terms;
  private final List<Pair> pairs = new ArrayList<>();

  private LatencyComparison(List<LatencyRow> before, List<LatencyRow> now, Terms terms) {
    this.terms = terms;
    Map<Path, LatencyRow> rowsBefore = byPath(before);
    Map<Path, LatencyRow> rowsNow = byPath(now);
    Map<Path, LatencyRow> all = new TreeMap<>(rowsBefore);
    all.putAll(rowsNow);
    all.keySet().forEach(path -> pairs.add(new Pair(path, rowsBefore.get(path), rowsNow.get(path))));
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
    double[] pValues = new double[comparable.size() * QUANTILES.length];
    for (int i = 0; i < pValues.length; i++) {
      Pair pair = comparable.get(i / QUANTILES.length);
      pValues[i] = pair.identical() ? 1 : test(pair, i % QUANTILES.length).pValue();
    }
    double[] adjusted = Holm.adjusted(pValues);
    List<LatencyChange> changes = new ArrayList<>();
    int next = 0;
    for (Pair pair : pairs) {
      List<QuantileChange> quantiles = new ArrayList<>();
      if (pair.comparable()) {
        for (int i = 0; i < QUANTILES.length; i++) {
          quantiles.add(quantile(pair, i, pValues[next], adjusted[next], pValues.length));
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
              quantiles));
    }
    return changes;
  }

  private QuantileChange quantile(Pair pair, int index, double pValue, double adjusted, int tests) {
    double before = millis(pair.before(), index);
    double now = millis(pair.now(), index);
    Basis basis = basis(pair, index, adjusted, tests);
    Change change =
        switch (basis) {
          case SIGNIFICANT -> now > before ? Change.REGRESSED : Change.IMPROVED;
          case TOO_FEW_SAMPLES -> Change.INCONCLUSIVE;
          case IDENTICAL, BELOW_MINIMUM, WITHIN_NOISE -> Change.UNCHANGED;
        };
    return new QuantileChange(QUANTILES[index], before, now, pValue, adjusted, change, basis);
  }

  private Basis basis(Pair pair, int index, double adjusted, int tests) {
    if (pair.identical()) {
      return Basis.IDENTICAL;
    }
    double before = millis(pair.before(), index);
    double now = millis(pair.now(), index);
    QuantileTest test = test(pair, index);
    boolean sameDirection = now > before ? test.slower() : test.faster();
    if (adjusted <= terms.alpha() && sameDirection) {
      return matters(before, now) ? Basis.SIGNIFICANT : Basis.BELOW_MINIMUM;
    }
    long needed = QuantileTest.samplesNeeded(QUANTILES[index]);
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

  private static QuantileTest test(Pair pair, int index) {
    return new QuantileTest(
        pair.before().distribution(), pair.now().distribution(), QUANTILES[index]);
  }

  private static double millis(LatencyRow row, int index) {
    return switch (index) {
      case 0 -> row.p50Millis();
      case 1 -> row.p95Millis();
      default -> row.p99Millis();
    };
  }

  private static Map<Path, LatencyRow> byPath(List<LatencyRow> rows) {
    Map<Path, LatencyRow> paths = new TreeMap<>();
    rows.forEach(row -> paths.put(new Path(row.metric(), row.from(), row.to()), row));
    return paths;
  }
}
