package dev.byos.reports;

import dev.byos.model.finding.Finding;
import dev.byos.model.finding.RuleOutcome;
import dev.byos.model.report.ExportSummary;
import dev.byos.model.report.RunReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What the HTML template of a run needs: the report, and its figures as words. Public for the
 * compiled template.
 */
public record RunPage(RunReport report, String style) {

  /** One expectation as words. */
  public record ExpectationRow(String outcome, String name, String actual, String limit) {}

  /** One artefact that is not as it should be. */
  public record ExportProblem(String kind, String blob, String reason, String event) {}

  /** The verdict in one sentence. */
  public String verdict() {
    return Words.verdict(report);
  }

  /** What became of the exports. */
  public String exportsLine() {
    return Words.exportsLine(report.exports());
  }

  /** Name of the script. */
  public String scriptFile() {
    return report.scenario().files().isEmpty()
        ? "SCENARIO"
        : Texts.file(report.scenario(), report.scenario().files().get(0).path());
  }

  /** A count with thousands set apart. */
  public String count(long count) {
    return Texts.count(count);
  }

  /** A duration from milliseconds. */
  public String duration(double millis) {
    return Texts.duration(millis);
  }

  /** A virtual time. */
  public String instant(long micros) {
    return Texts.instant(report.scenario(), micros);
  }

  /** The evidence of a finding, a line each. */
  public List<String> evidence(Finding finding) {
    return finding.evidence().stream()
        .map(piece -> Texts.evidence(report.scenario(), piece))
        .toList();
  }

  /** How a rule ended, as a word. */
  public String state(RuleOutcome rule) {
    return rule.state().name().toLowerCase(Locale.ROOT);
  }

  /** The expectations as words. */
  public List<ExpectationRow> expectations() {
    return report.expectations().stream()
        .map(
            result ->
                new ExpectationRow(
                    result.outcome().name().toLowerCase(Locale.ROOT),
                    result.expectation().name(),
                    Texts.actual(result),
                    Texts.limit(result)))
        .toList();
  }

  /** Everything that is wrong with the exports. */
  public List<ExportProblem> exportProblems() {
    List<ExportProblem> rows = new ArrayList<>();
    ExportSummary exports = report.exports();
    add(rows, "failed", exports.failed());
    add(rows, "missing", exports.missing());
    add(rows, "corrupt", exports.corrupt());
    add(rows, "unexpected", exports.unexpected());
    add(rows, "misplaced", exports.misplaced());
    return rows;
  }

  private static void add(
      List<ExportProblem> rows, String kind, List<ExportSummary.Problem> problems) {
    for (ExportSummary.Problem problem : problems) {
      rows.add(
          new ExportProblem(
              kind,
              problem.address().toString(),
              problem.reason(),
              problem.event() > 0 ? "" + problem.event() : ""));
    }
  }
}
