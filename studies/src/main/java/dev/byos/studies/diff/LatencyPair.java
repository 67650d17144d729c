package dev.byos.studies.diff;

import dev.byos.model.report.LatencyRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What two reports have of a latency metric between two regions. When a metric runs between other
 * regions than before – somebody has moved the storage – its rows have no counterpart; then all its
 * rows together are a pair as well, so that the move's cost is seen.
 *
 * @param before null when the baseline has nothing
 * @param now null when the current report has nothing
 */
record LatencyPair(Path path, LatencyRow before, LatencyRow now) {

  /** A metric between two regions; both empty for all regions together. */
  record Path(String metric, String from, String to) implements Comparable<Path> {
    private static final Comparator<Path> ORDER =
        Comparator.comparing(Path::metric).thenComparing(Path::from).thenComparing(Path::to);

    static Path of(LatencyRow row) {
      return new Path(row.metric(), row.from(), row.to());
    }

    static Path everywhere(String metric) {
      return new Path(metric, "", "");
    }

    @Override
    public int compareTo(Path other) {
      return ORDER.compare(this, other);
    }
  }

  /**
   * The pairs, ordered by path.
   *
   * @param metrics those wanted, each of which gets a pair; empty for all
   */
  static List<LatencyPair> of(List<LatencyRow> before, List<LatencyRow> now, List<String> metrics) {
    Map<String, List<LatencyRow>> metricsBefore = byMetric(before);
    Map<String, List<LatencyRow>> metricsNow = byMetric(now);
    Set<String> all = new TreeSet<>(metrics);
    if (metrics.isEmpty()) {
      all.addAll(metricsBefore.keySet());
      all.addAll(metricsNow.keySet());
    }
    List<LatencyPair> pairs = new ArrayList<>();
    for (String metric : all) {
      List<LatencyRow> rowsBefore = metricsBefore.getOrDefault(metric, List.of());
      List<LatencyRow> rowsNow = metricsNow.getOrDefault(metric, List.of());
      pairs.addAll(ofMetric(metric, rowsBefore, rowsNow));
    }
    return pairs;
  }

  private static List<LatencyPair> ofMetric(
      String metric, List<LatencyRow> before, List<LatencyRow> now) {
    Map<Path, LatencyRow> pathsBefore = byPath(before);
    Map<Path, LatencyRow> pathsNow = byPath(now);
    Set<Path> all = new TreeSet<>(pathsBefore.keySet());
    all.addAll(pathsNow.keySet());
    List<LatencyPair> pairs = new ArrayList<>();
    boolean neither = all.isEmpty();
    boolean moved =
        !before.isEmpty() && !now.isEmpty() && !pathsBefore.keySet().equals(pathsNow.keySet());
    if (neither) {
      pairs.add(new LatencyPair(Path.everywhere(metric), null, null));
    } else if (moved) {
      pairs.add(
          new LatencyPair(
              Path.everywhere(metric),
              PooledLatency.of(metric, before),
              PooledLatency.of(metric, now)));
    }
    for (Path path : all) {
      pairs.add(new LatencyPair(path, pathsBefore.get(path), pathsNow.get(path)));
    }
    return pairs;
  }

  /** Whether there is something to test. */
  boolean comparable() {
    return before != null
        && now != null
        && (identical() || (hasSamples(before) && hasSamples(now)));
  }

  /** Whether all samples are the same. */
  boolean identical() {
    return before.equals(now);
  }

  private static boolean hasSamples(LatencyRow row) {
    return !row.distribution().buckets().isEmpty();
  }

  private static Map<String, List<LatencyRow>> byMetric(List<LatencyRow> rows) {
    return rows.stream()
        .collect(Collectors.groupingBy(LatencyRow::metric, TreeMap::new, Collectors.toList()));
  }

  private static Map<Path, LatencyRow> byPath(List<LatencyRow> rows) {
    return rows.stream()
        .collect(
            Collectors.toMap(
                Path::of, Function.identity(), (first, second) -> second, TreeMap::new));
  }
}
