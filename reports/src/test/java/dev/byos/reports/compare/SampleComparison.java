package dev.byos.reports.compare;

import dev.byos.model.compare.Comparison;
import dev.byos.model.compare.CostEstimate;
import dev.byos.model.compare.Difference;
import dev.byos.model.compare.Estimate;
import dev.byos.model.compare.FaultCost;
import dev.byos.model.compare.LayoutResult;
import dev.byos.model.compare.PathLatency;
import dev.byos.model.finding.Evidence;
import dev.byos.model.finding.Finding;
import dev.byos.model.finding.RuleOutcome;
import dev.byos.model.finding.Severity;
import dev.byos.model.finding.SourceReference;
import dev.byos.model.region.LatencyData;
import dev.byos.model.report.Assumption;
import dev.byos.model.report.DataFlow;
import dev.byos.model.report.Distribution;
import dev.byos.model.report.RunReport;
import dev.byos.model.report.Site;
import dev.byos.model.report.Story;
import dev.byos.model.report.Verdict;
import dev.byos.model.scenario.Place;
import dev.byos.model.scenario.Scenario;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A comparison with one of everything, and characters that every format has to take care of. */
final class SampleComparison {
  static final String HOSTILE = "=a <b> | \"c\"\u001B[31m";
  private static final String SHA = "0".repeat(64);

  private SampleComparison() {}

  static Comparison of(int layouts) {
    List<LayoutResult> results = new ArrayList<>();
    for (int i = 0; i < layouts; i++) {
      results.add(layout(i == 0 ? "near" : "a-layout-with-a-rather-long-name-" + i));
    }
    return new Comparison(
        new RunReport.Tool("byos", "0.1.0"),
        new Story(
            "Contact centre " + HOSTILE,
            "",
            List.of(new Scenario.InputFile("work.yaml", SHA)),
            Instant.parse("2026-03-02T08:00:00Z"),
            3_600_000_000L,
            Scenario.Media.DESCRIPTORS,
            "2025-10"),
        new LatencyData("published latency page", "2026-07-30"),
        0.5,
        List.of(1L, 2L),
        false,
        new Comparison.Prices("round figures", "2026-01-01", "USD"),
        results,
        "near",
        List.of(
            "near is the best.", "A reason that is much longer than a line. ".repeat(5).strip()),
        List.of(
            new Difference("far", "recording.export P95", "ms", 20, 120, new Estimate(100, 2, 2))),
        List.of(new Assumption("compare.prices", "Prices " + HOSTILE, "since")));
  }

  private static LayoutResult layout(String name) {
    return new LayoutResult(
        name,
        HOSTILE,
        List.of(new Scenario.InputFile(name + ".yaml", SHA)),
        List.of(new LayoutResult.Run(1, Verdict.CLEAN, 100, SHA)),
        Verdict.CLEAN,
        List.of(
            new LayoutResult.RuleTally(
                "BYOS-RES-003",
                "title",
                Severity.WARNING,
                RuleOutcome.State.FAILED,
                new Estimate(1.5, 6.35, 2))),
        List.of(
            new Finding(
                "BYOS-RES-003",
                Severity.WARNING,
                "storage/recs",
                HOSTILE,
                "move it",
                List.of(
                    new Evidence.OfEvent(4, 5, "storage/recs", "BlobWritten"),
                    new Evidence.OfBlob("recs", "recordings", "a.mp3"),
                    new Evidence.OfPlace(new Place("layout.yaml", 3, 4), "storageAccounts/recs")),
                new SourceReference("SEED-B", "Intro", "2023-03-28"))),
        new LayoutResult.Exports("descriptors-only", 12, 10, 0, 1, 4096, 1, 0, 0, 0, 0),
        List.of(new RunReport.WorkCount("calls", 1200, 1199, 1, 0)),
        List.of(
            new PathLatency(
                "export",
                "recording.export",
                "westeurope",
                "southeastasia",
                20,
                new Estimate(18.25, 1.5, 2),
                new Estimate(1500, 20, 2),
                new Estimate(8_000_000, Double.NaN, 1),
                new Distribution(List.of(new Distribution.Bucket(2048, 20))))),
        List.of(
            new FaultCost(
                0,
                "region-down",
                List.of("westeurope"),
                10,
                20,
                new Estimate(5, 0, 2),
                new Estimate(1, 0, 2),
                new Estimate(1, 0, 2),
                new Estimate(3, 1, 2),
                new Estimate(61, 3, 2),
                new Estimate(200, 3, 2))),
        List.of(
            new DataFlow(
                "RECORDING_MEDIA",
                "eastus",
                "United States",
                "storage/recs",
                "westeurope",
                "Europe",
                10,
                1 << 20,
                0.5,
                3_600_000_000L,
                10)),
        new CostEstimate(
            "USD",
            List.of(
                new CostEstimate.Line(
                    "egress", "eastus to westeurope", new Estimate(2, 0.5, 2), "GiB", 0.05))),
        List.of(
            new Site(
                "eastus", "East US", "United States", Double.NaN, 3.5, List.of("storage/recs"))));
  }
}
