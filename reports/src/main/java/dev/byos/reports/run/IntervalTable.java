package dev.byos.reports.run;

import dev.byos.model.report.Activity;
import dev.byos.model.report.RunReport;
import dev.byos.reports.Texts;
import dev.byos.reports.page.Cell;
import dev.byos.reports.page.Column;
import dev.byos.reports.page.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The figures of the timeline's chart, in fewer and longer intervals: a table of hundreds of rows
 * is nothing to read.
 */
final class IntervalTable {
  private static final int ROWS = 24;
  private static final List<String> OUTCOMES =
      List.of("started", "succeeded", "failed", "rejected");

  private IntervalTable() {}

  static Table of(RunReport report) {
    Activity activity = report.activity();
    int bins =
        activity.series().stream().mapToInt(series -> series.counts().size()).max().orElse(0);
    int merged = Math.max(1, (bins + ROWS - 1) / ROWS);
    List<List<Cell>> rows = new ArrayList<>();
    for (int from = 0; from < bins; from += merged) {
      List<Cell> row = new ArrayList<>();
      row.add(Cell.time(report.scenario(), from * activity.binMicros()));
      for (String outcome : OUTCOMES) {
        row.add(Cell.number(Texts.count(sum(activity, outcome, from, from + merged))));
      }
      rows.add(row);
    }
    String length = Texts.duration(merged * activity.binMicros() / 1000.0);
    return new Table(
        "Work in intervals of " + length,
        Stream.concat(
                Column.words("From"), Column.figures("Started", "Succeeded", "Failed", "Rejected"))
            .toList(),
        rows,
        "");
  }

  private static long sum(Activity activity, String outcome, int from, int to) {
    return activity.series().stream()
        .filter(series -> series.outcome().equals(outcome))
        .flatMap(series -> series.counts().stream().skip(from).limit(to - from))
        .mapToLong(Long::longValue)
        .sum();
  }
}
