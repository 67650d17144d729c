package dev.byos.reports.diff;

import dev.byos.model.diff.Change;
import dev.byos.model.diff.ExpectationChange;
import dev.byos.model.diff.ExportChange;
import dev.byos.model.diff.FindingChange;
import dev.byos.model.diff.LatencyChange;
import dev.byos.model.diff.QuantileChange;
import dev.byos.model.diff.ReportDiff;
import dev.byos.model.diff.RuleChange;
import dev.byos.model.diff.WorkChange;
import java.util.ArrayList;
import java.util.List;

/**
 * One compared thing in a line for people; console, Markdown and JUnit show the same lines.
 *
 * @param name what is compared
 * @param text how it differs, and why it counts or not
 */
record DiffLine(Group group, String name, Change change, String text) {

  /** What is compared, in the order of the reports. */
  enum Group {
    VERDICT("verdict"),
    FINDINGS("findings"),
    RULES("rules"),
    EXPECTATIONS("expectations"),
    LATENCY("latency"),
    EXPORTS("exports"),
    WORK("work");

    private final String word;

    Group(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  /** A line for every compared thing. */
  static List<DiffLine> of(ReportDiff diff) {
    List<DiffLine> lines = new ArrayList<>();
    lines.add(new DiffLine(Group.VERDICT, "verdict", diff.verdict(), DiffWords.verdict(diff)));
    diff.findings().forEach(finding -> lines.add(of(finding)));
    diff.rules().forEach(rule -> lines.add(of(rule)));
    diff.expectations().forEach(expectation -> lines.add(of(expectation)));
    diff.latency().forEach(row -> of(row, lines));
    diff.exports().forEach(export -> lines.add(of(export)));
    diff.work().forEach(work -> lines.add(of(work)));
    return lines;
  }

  private static DiffLine of(FindingChange change) {
    return new DiffLine(
        Group.FINDINGS,
        change.finding().ruleId() + " " + change.finding().subject(),
        change.change(),
        DiffWords.finding(change));
  }

  private static DiffLine of(RuleChange change) {
    return new DiffLine(
        Group.RULES,
        change.ruleId() + " " + change.title(),
        change.change(),
        DiffWords.rule(change));
  }

  private static DiffLine of(ExpectationChange change) {
    return new DiffLine(
        Group.EXPECTATIONS, change.name(), change.change(), DiffWords.expectation(change));
  }

  private static void of(LatencyChange row, List<DiffLine> lines) {
    String path =
        row.from().isEmpty()
            ? row.metric() + " of all regions"
            : row.metric() + " " + row.from() + " → " + row.to();
    if (row.quantiles().isEmpty()) {
      lines.add(new DiffLine(Group.LATENCY, path, row.change(), DiffWords.notCompared(row)));
    }
    for (QuantileChange quantile : row.quantiles()) {
      lines.add(
          new DiffLine(
              Group.LATENCY,
              path + " " + quantile.quantile(),
              quantile.change(),
              DiffWords.quantile(row, quantile)));
    }
  }

  private static DiffLine of(ExportChange change) {
    return new DiffLine(
        Group.EXPORTS, change.kind().wireName(), change.change(), DiffWords.export(change));
  }

  private static DiffLine of(WorkChange change) {
    return new DiffLine(Group.WORK, change.now().kind(), change.change(), DiffWords.work(change));
  }
}
