package dev.byos.reports.run;

import dev.byos.model.finding.RuleOutcome;
import dev.byos.model.report.ExpectationResult;
import dev.byos.model.report.RunReport;
import dev.byos.model.scenario.Scenario;
import dev.byos.reports.Texts;
import dev.byos.reports.page.Cell;
import dev.byos.reports.page.Column;
import dev.byos.reports.page.Section;
import dev.byos.reports.page.Table;
import java.util.Comparator;
import java.util.List;

/** What was expected, which rules looked, and what it takes to do it all again. */
final class JudgementSections {
  private static final int ROWS = 100;

  private JudgementSections() {}

  static Section expectations(RunReport report) {
    return new Section(
        "expectations",
        "Expectations",
        report.expectations().isEmpty()
            ? "The scenario states none."
            : "What the scenario says of its own end.",
        List.of(),
        report.expectations().isEmpty()
            ? List.of()
            : List.of(
                Table.of(
                    "Expectations of the scenario",
                    report.expectations(),
                    ROWS,
                    JudgementSections::expectation,
                    Column.words("Expectation", "Outcome"),
                    Column.figures("Actual", "Limit"))));
  }

  private static List<Cell> expectation(ExpectationResult result) {
    return List.of(
        Cell.head(result.expectation().name()),
        Cell.state(result.outcome()),
        Cell.number(Texts.actual(result)),
        Cell.number(Texts.limit(result)));
  }

  static Section rules(RunReport report) {
    return new Section(
        "rules",
        "Rules",
        "Every rule that applies, those that failed first. A rule that saw nothing of its kind is"
            + " inconclusive, which is not a pass.",
        List.of(),
        List.of(
            Table.of(
                "Rules and how they ended",
                report.rules().stream()
                    .sorted(Comparator.comparing(rule -> order(rule.state())))
                    .toList(),
                ROWS,
                JudgementSections::rule,
                Column.words("Rule", "Title", "Severity", "Outcome"),
                Column.figures("Judged", "Undecided", "Findings"))));
  }

  private static int order(RuleOutcome.State state) {
    return switch (state) {
      case FAILED -> 0;
      case INCONCLUSIVE -> 1;
      case PASSED -> 2;
    };
  }

  private static List<Cell> rule(RuleOutcome rule) {
    return List.of(
        Cell.head(rule.ruleId()),
        Cell.text(rule.title()),
        Cell.text(rule.severity().wireName()),
        Cell.state(rule.state()),
        Cell.number(Texts.count(rule.subjects())),
        Cell.number(Texts.count(rule.unknown())),
        Cell.number(Texts.count(rule.findings())));
  }

  static Section inputs(RunReport report) {
    return new Section(
        "inputs",
        "Inputs",
        "The same files, seed and version give the same history, byte for byte: SHA-256 "
            + report.historySha256()
            + " over "
            + Texts.count(report.historyEvents())
            + " events.",
        List.of(),
        List.of(
            Table.of(
                "Files of the scenario",
                report.scenario().files(),
                ROWS,
                file -> file(report, file),
                Column.words("File", "SHA-256"),
                Column.words())));
  }

  private static List<Cell> file(RunReport report, Scenario.InputFile file) {
    return List.of(Cell.head(Texts.file(report.scenario(), file.path())), Cell.code(file.sha256()));
  }
}
