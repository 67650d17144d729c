package dev.byos.studies.diff;

import dev.byos.model.artefact.BlobAddress;
import dev.byos.model.finding.Evidence;
import dev.byos.model.finding.Finding;
import dev.byos.model.finding.RuleOutcome;
import dev.byos.model.finding.Severity;
import dev.byos.model.finding.SourceReference;
import dev.byos.model.region.LatencyData;
import dev.byos.model.report.Activity;
import dev.byos.model.report.ExpectationResult;
import dev.byos.model.report.ExportSummary;
import dev.byos.model.report.LatencyRow;
import dev.byos.model.report.RunReport;
import dev.byos.model.report.Story;
import dev.byos.model.report.Verdict;
import dev.byos.model.scenario.Expectation;
import dev.byos.model.scenario.Scenario;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Makes reports of runs that differ in what a test names. */
final class Runs {
  long seed = 7;
  String version = "0.1.0";
  String dataDate = "2026-07-30";
  Verdict verdict = Verdict.CLEAN;
  List<Finding> findings = new ArrayList<>();
  List<RuleOutcome> rules = new ArrayList<>();
  List<LatencyRow> latency = new ArrayList<>();
  List<ExpectationResult> expectations = new ArrayList<>();
  List<ExportSummary.Problem> missing = new ArrayList<>();
  long expected = 100;
  long verified = 100;
  long calls = 10;

  RunReport report() {
    return new RunReport(
        new RunReport.Tool("byos", version),
        new Story(
            "story",
            "",
            List.of(new Scenario.InputFile("story.yaml", "1".repeat(64))),
            Instant.EPOCH,
            60_000_000,
            Scenario.Media.FILES,
            "2025-10"),
        seed,
        new LatencyData("published page", dataDate),
        1000,
        "0".repeat(64),
        verdict,
        findings,
        new RunReport.FindingCounts(0, 0, 0),
        rules,
        latency,
        new ExportSummary(
            "byte-for-byte",
            expected,
            expected,
            verified,
            0,
            0,
            List.of(),
            missing,
            List.of(),
            List.of(),
            List.of()),
        expectations,
        List.of(new RunReport.WorkCount("calls", calls, calls, 0, 0)),
        List.of(),
        Activity.none(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  Runs finding(Severity severity, String subject, String message, long event) {
    findings.add(
        new Finding(
            "BYOS-TST-001",
            severity,
            subject,
            message,
            "Mend it.",
            List.of(new Evidence.OfEvent(event, event, subject, "Happened")),
            new SourceReference("SEED-A", "Intro", "2023-03")));
    return this;
  }

  Runs rule(String id, Severity severity, long subjects, long found) {
    rules.add(new RuleOutcome(id, "Title of " + id, severity, subjects, found));
    return this;
  }

  Runs expectation(String name, ExpectationResult.Outcome outcome) {
    expectations.add(
        new ExpectationResult(
            new Expectation(
                Expectation.Kind.EXPORTS,
                name,
                "missing",
                "count",
                Expectation.Comparison.AT_MOST,
                0),
            outcome == ExpectationResult.Outcome.INCONCLUSIVE ? Double.NaN : 1,
            outcome));
    return this;
  }

  Runs missing(String blob) {
    missing.add(
        new ExportSummary.Problem(
            new BlobAddress("recseu", "recordings", blob), "RECORDING_MEDIA", "gone", 17));
    return this;
  }
}
