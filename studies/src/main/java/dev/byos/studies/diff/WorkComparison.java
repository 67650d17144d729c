package dev.byos.studies.diff;

import dev.byos.model.diff.WorkChange;
import dev.byos.model.report.RunReport.WorkCount;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Puts the numbers of each kind of work side by side. */
final class WorkComparison {

  private WorkComparison() {}

  static List<WorkChange> compare(List<WorkCount> before, List<WorkCount> now) {
    Map<String, WorkCount> countsBefore = byKind(before);
    Map<String, WorkCount> countsNow = byKind(now);
    Map<String, WorkCount> all = new TreeMap<>(countsBefore);
    all.putAll(countsNow);
    return all.keySet().stream()
        .map(
            kind ->
                new WorkChange(
                    countsBefore.getOrDefault(kind, none(kind)),
                    countsNow.getOrDefault(kind, none(kind))))
        .toList();
  }

  private static WorkCount none(String kind) {
    return new WorkCount(kind, 0, 0, 0, 0);
  }

  private static Map<String, WorkCount> byKind(List<WorkCount> counts) {
    Map<String, WorkCount> kinds = new TreeMap<>();
    counts.forEach(count -> kinds.put(count.kind(), count));
    return kinds;
  }
}
