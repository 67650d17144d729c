package dev.byos.reports;

import dev.byos.model.artefact.BlobAddress;
import dev.byos.model.estate.Estate;
import dev.byos.model.estate.ResidencyPolicy;
import dev.byos.model.finding.Evidence;
import dev.byos.model.finding.Finding;
import dev.byos.model.finding.RuleOutcome;
import dev.byos.model.finding.Severity;
import dev.byos.model.finding.SourceReference;
import dev.byos.model.region.LatencyData;
import dev.byos.model.report.Activity;
import dev.byos.model.report.Assumption;
import dev.byos.model.report.DataFlow;
import dev.byos.model.report.Distribution;
import dev.byos.model.report.ExpectationResult;
import dev.byos.model.report.ExportSummary;
import dev.byos.model.report.FaultImpact;
import dev.byos.model.report.LatencyRow;
import dev.byos.model.report.RunReport;
import dev.byos.model.report.Site;
import dev.byos.model.report.Story;
import dev.byos.model.report.Verdict;
import dev.byos.model.scenario.Expectation;
import dev.byos.model.scenario.Origins;
import dev.byos.model.scenario.Place;
import dev.byos.model.scenario.Profile;
import dev.byos.model.scenario.Scenario;
import java.time.Instant;
import java.util.List;

/** A report with one of everything, and characters that every format has to take care of. */
public final class SampleReport {
  public static final String HOSTILE = "a <b> & \"c\", 'd' | e";

  private SampleReport() {}

  /** A report with violations. */
  public static RunReport violations() {
    SourceReference source = new SourceReference("SEED-A", "Intro", "2023-03-28");
    Finding finding =
        new Finding(
            "BYOS-IDN-001",
            Severity.ERROR,
            "speech/speecheu",
            HOSTILE,
            "Create the resource again with a system-assigned identity.",
            List.of(
                new Evidence.OfPlace(
                    new Place("library/story.yaml", 12, 7), "speechResources/speecheu/identity"),
                new Evidence.OfEvent(42, 1_500_000, "storage/recseu", "AccessRefused"),
                new Evidence.OfBlob("recseu", "recordings", "a/b.mp3")),
            source);
    Expectation expectation =
        new Expectation(
            Expectation.Kind.LATENCY,
            "latency.recording.export.p95",
            "recording.export",
            "p95",
            Expectation.Comparison.AT_MOST,
            30_000);
    return new RunReport(
        new RunReport.Tool("byos", "0.1.0"),
        Story.of(scenario()),
        7,
        new LatencyData("published latency page", "2026-07-30"),
        1234,
        "0".repeat(64),
        Verdict.VIOLATIONS,
        List.of(finding),
        new RunReport.FindingCounts(1, 0, 0),
        List.of(
            new RuleOutcome("BYOS-IDN-001", "System-assigned identity", Severity.ERROR, 2, 1),
            new RuleOutcome("BYOS-LAT-002", "Same region", Severity.WARNING, 2, 0),
            new RuleOutcome("BYOS-REC-010", "Failed exports are fetched", Severity.ERROR, 0, 0)),
        List.of(
            new LatencyRow(
                "recording.export",
                "westeurope",
                "eastus",
                10,
                83.25,
                91.5,
                99,
                101,
                new Distribution(
                    List.of(
                        new Distribution.Bucket(81_920, 6), new Distribution.Bucket(100_352, 4))))),
        new ExportSummary(
            "byte-for-byte",
            4,
            3,
            2,
            0,
            2048,
            List.of(problem("failed.mp3")),
            List.of(),
            List.of(problem("corrupt.mp3")),
            List.of(),
            List.of()),
        List.of(
            new ExpectationResult(expectation, 12_000, ExpectationResult.Outcome.PASSED),
            new ExpectationResult(expectation, 31_000, ExpectationResult.Outcome.FAILED),
            new ExpectationResult(expectation, Double.NaN, ExpectationResult.Outcome.INCONCLUSIVE)),
        List.of(new RunReport.WorkCount("call", 10, 9, 1, 0)),
        List.of(new RunReport.TimelineRow(7_200_000_000L, "region-down begins", "westeurope")),
        new Activity(
            60_000_000, List.of(new Activity.Series("call", "succeeded", List.of(4L, 0L, 5L)))),
        List.of(
            new FaultImpact(
                1, "region-down", List.of("westeurope"), 60_000_000, 90_000_000, 3, 1, 1, 1, 7, 8)),
        List.of(
            new DataFlow(
                "RECORDING_MEDIA",
                "westeurope",
                "Europe",
                "storage/recseu",
                "eastus",
                "United States",
                3,
                2048,
                0.25,
                3_600_000_000L,
                2)),
        List.of(
            new Site(
                "westeurope", "West Europe", "Europe", 52.3667, 4.9, List.of("storage/recseu")),
            new Site("nowhere", "Nowhere", "", Double.NaN, Double.NaN, List.of())),
        List.of(
            new Assumption("same-region-latency", "About 1 ms.", "The table has no such pairs.")));
  }

  private static ExportSummary.Problem problem(String blob) {
    return new ExportSummary.Problem(
        new BlobAddress("recseu", "recordings", blob), "RECORDING_MEDIA", "403 " + HOSTILE, 17);
  }

  private static Scenario scenario() {
    Estate estate =
        new Estate(
            "layout",
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            ResidencyPolicy.none(),
            Origins.unknown());
    return new Scenario(
        "Story " + HOSTILE,
        "A story.",
        List.of(new Scenario.InputFile("library/story.yaml", "1".repeat(64))),
        Instant.parse("2026-03-02T08:00:00Z"),
        14_400_000_000L,
        1,
        Profile.VINTAGE_2025_10,
        Scenario.Deployment.SETTLED,
        Scenario.Media.FILES,
        0,
        estate,
        List.of(),
        List.of(),
        List.of());
  }
}
