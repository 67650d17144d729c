package dev.byos.scenarios.imports.assembly;

import dev.byos.model.report.CheckReport.ResourceCount;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts by kind as a report shows them. */
final class ResourceCounts {

  private ResourceCounts() {}

  static List<ResourceCount> of(Map<ResourceKind, Integer> counts) {
    Map<String, Integer> joined = new LinkedHashMap<>();
    counts.forEach((kind, count) -> joined.merge(kind.plural, count, Integer::sum));
    List<ResourceCount> found = new ArrayList<>();
    joined.forEach(
        (plural, count) -> {
          if (count > 0) {
            found.add(new ResourceCount(plural, count));
          }
        });
    return found;
  }
}
