package dev.byos.reports.compare;

import dev.byos.model.compare.Estimate;
import dev.byos.model.compare.LayoutResult;
import dev.byos.model.report.DataFlow;
import dev.byos.reports.Texts;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Where the bytes of each layout went and how long they stayed, summed up by regions. */
final class FlowRows {
  private static final double MICROS_PER_MILLI = 1000;

  private FlowRows() {}

  private record Sum(long bytes, long longestMicros) {
    Sum plus(Sum other) {
      return new Sum(bytes + other.bytes, Math.max(longestMicros, other.longestMicros));
    }

    String words() {
      return Texts.bytes(bytes)
          + ", "
          + Estimates.millis(new Estimate(longestMicros / MICROS_PER_MILLI, Double.NaN, 1));
    }
  }

  static List<CompareTable.Row> of(List<LayoutResult> layouts) {
    Set<String> labels = new TreeSet<>();
    List<Map<String, Sum>> sums = layouts.stream().map(FlowRows::sums).toList();
    sums.forEach(sum -> labels.addAll(sum.keySet()));
    return labels.stream()
        .map(
            label ->
                new CompareTable.Row(
                    label,
                    sums.stream()
                        .map(sum -> sum.containsKey(label) ? sum.get(label).words() : "-")
                        .toList()))
        .toList();
  }

  private static Map<String, Sum> sums(LayoutResult layout) {
    Map<String, Sum> sums = new TreeMap<>();
    for (DataFlow flow : layout.flows()) {
      sums.merge(label(flow), new Sum(flow.bytes(), flow.longestRestMicros()), Sum::plus);
    }
    return sums;
  }

  private static String label(DataFlow flow) {
    String to = flow.toRegion().isEmpty() ? flow.toGeography() : flow.toRegion();
    return flow.fromRegion() + " to " + to + (flow.crossesBorder() ? " (crosses a border)" : "");
  }
}
