package dev.byos.reports.diff;

import dev.byos.model.artefact.BlobAddress;
import dev.byos.model.diff.Change;
import dev.byos.model.diff.Circumstance;
import dev.byos.model.diff.ExpectationChange;
import dev.byos.model.diff.ExportChange;
import dev.byos.model.diff.FindingChange;
import dev.byos.model.diff.LatencyChange;
import dev.byos.model.diff.QuantileChange;
import dev.byos.model.diff.QuantileChange.Basis;
import dev.byos.model.diff.ReportDiff;
import dev.byos.model.diff.RuleChange;
import dev.byos.model.diff.Side;
import dev.byos.model.diff.Terms;
import dev.byos.model.diff.Terms.Quantile;
import dev.byos.model.diff.WorkChange;
import dev.byos.model.finding.Finding;
import dev.byos.model.finding.Severity;
import dev.byos.model.finding.SourceReference;
import dev.byos.model.region.LatencyData;
import dev.byos.model.report.ExpectationResult;
import dev.byos.model.report.ExpectationResult.Outcome;
import dev.byos.model.report.ExportSummary;
import dev.byos.model.report.RunReport;
import dev.byos.model.report.RunReport.WorkCount;
import dev.byos.model.report.Verdict;
import dev.byos.model.scenario.Expectation;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Comparisons with one of everything. */
final class SampleDiff {
  private static final RunReport.Tool TOOL = new RunReport.Tool("byos", "0.2.0");

  private SampleDiff() {}

  static ReportDiff regression(String text) {
    return diff(
        List.of(
            finding(FindingChange.Kind.NEW, Change.REGRESSED, "speech/a", text),
            finding(FindingChange.Kind.FIXED, Change.IMPROVED, "speech/b", "Was wrong."),
            finding(FindingChange.Kind.UNCHANGED, Change.UNCHANGED, "speech/c", "Is wrong.")));
  }

  /** More and longer findings than any page can show. */
  static ReportDiff huge(String text) {
    FindingChange one =
        finding(FindingChange.Kind.NEW, Change.REGRESSED, text.repeat(500), text.repeat(500));
    return diff(Collections.nCopies(5_000, one));
  }

  static ReportDiff unchanged() {
    return new ReportDiff(
        TOOL,
        Terms.defaults(),
        side("old/report.json", "0.2.0"),
        side("new/report.json", "0.2.0"),
        List.of(),
        Change.UNCHANGED,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static ReportDiff diff(List<FindingChange> findings) {
    return new ReportDiff(
        TOOL,
        Terms.defaults(),
        side("old/report.json", "0.1.0"),
        side("new/report.json", "0.2.0"),
        List.of(new Circumstance("tool", "byos 0.1.0", "byos 0.2.0")),
        Change.UNCHANGED,
        findings,
        List.of(
            new RuleChange(
                RuleChange.Kind.APPEARED,
                Change.CHANGED,
                "BYOS-NEW-001",
                "A new rule",
                Severity.NOTE,
                "",
                "note")),
        List.of(
            new LatencyChange(
                "recording.export",
                "westeurope",
                "eastus",
                300,
                280,
                List.of(
                    quantile(
                        Quantile.P50, 83.25, 104, 0.00002, Change.REGRESSED, Basis.SIGNIFICANT),
                    quantile(Quantile.P95, 91.5, 93, 0.4, Change.UNCHANGED, Basis.WITHIN_NOISE),
                    quantile(
                        Quantile.P99, 99, 120, 0.2, Change.INCONCLUSIVE, Basis.TOO_FEW_SAMPLES))),
            new LatencyChange("storage.write", "westeurope", "eastus", 12, 0, List.of())),
        List.of(
            new ExportChange(
                ExportChange.Kind.MISSING,
                Change.REGRESSED,
                0,
                1,
                List.of(
                    new ExportSummary.Problem(
                        new BlobAddress("recseu", "recordings", "a.mp3"), null, "not found", 17)),
                List.of())),
        List.of(
            new ExpectationChange(
                "exports.missing",
                Change.REGRESSED,
                Optional.of(result(0, Outcome.PASSED)),
                Optional.of(result(1, Outcome.FAILED))),
            new ExpectationChange(
                "exports.corrupt",
                Change.CHANGED,
                Optional.empty(),
                Optional.of(result(0, Outcome.PASSED)))),
        List.of(
            new WorkChange(
                new WorkCount("calls", 10, 10, 0, 0), new WorkCount("calls", 11, 10, 1, 0))));
  }

  private static Side side(String file, String version) {
    return new Side(
        file,
        new RunReport.Tool("byos", version),
        "Two regions",
        7,
        "2025-10",
        new LatencyData("published page", "2026-07-30"),
        Verdict.VIOLATIONS,
        "0".repeat(64));
  }

  private static FindingChange finding(
      FindingChange.Kind kind, Change change, String subject, String message) {
    return new FindingChange(
        kind,
        change,
        new Finding(
            "BYOS-IDN-001",
            Severity.ERROR,
            subject,
            message,
            "Mend it.",
            List.of(),
            new SourceReference("SEED-A", "Intro", "2023-03")));
  }

  private static QuantileChange quantile(
      Quantile quantile, double before, double now, double p, Change change, Basis basis) {
    return new QuantileChange(quantile, before, now, p, Math.min(1, 3 * p), change, basis);
  }

  private static ExpectationResult result(double actual, Outcome outcome) {
    return new ExpectationResult(
        new Expectation(
            Expectation.Kind.EXPORTS,
            "exports.missing",
            "missing",
            "count",
            Expectation.Comparison.AT_MOST,
            0),
        actual,
        outcome);
  }
}
