package dev.byos.reports.compare;

import dev.byos.model.compare.Comparison;
import dev.byos.model.compare.CostEstimate;
import dev.byos.model.compare.Difference;
import dev.byos.model.compare.Estimate;
import dev.byos.model.compare.FaultCost;
import dev.byos.model.compare.LayoutResult;
import dev.byos.model.compare.PathLatency;
import dev.byos.model.finding.RuleOutcome;
import dev.byos.model.report.FaultImpact;
import dev.byos.model.report.LatencyRow;
import dev.byos.model.report.RunReport;
import dev.byos.model.report.Verdict;
import dev.byos.model.scenario.Scenario;
import dev.byos.reports.BigReport;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Layouts side by side, made without a run: each is a report of three regions with other figures.
 */
final class BigComparison {
  private static final int SEEDS = 10;

  private BigComparison() {}

  /** Layouts of which the first wins. */
  static Comparison of(int layouts, String mark) {
    RunReport report =
        mark.isEmpty() ? BigReport.ofThreeRegions() : BigReport.withNamesThatEndIn(mark);
    List<LayoutResult> results = new ArrayList<>();
    for (int i = 0; i < layouts; i++) {
      results.add(layout("layout-" + (i + 1) + mark, 1 + i * 0.6, report));
    }
    String winner = results.get(0).name();
    return new Comparison(
        report.tool(),
        report.scenario(),
        report.latencyData(),
        1,
        LongStream.rangeClosed(1, SEEDS).boxed().toList(),
        false,
        new Comparison.Prices("round illustrative figures", "2026-07-30", "USD"),
        results,
        winner,
        List.of(winner + " wins: it breaks no rule and loses the least work."),
        differences(results.subList(1, layouts)),
        report.assumptions());
  }

  /** One layout that nothing is known of. */
  static Comparison withoutWinner() {
    Comparison one = of(1, "");
    LayoutResult empty =
        new LayoutResult(
            "empty",
            "",
            List.of(),
            List.of(),
            Verdict.INCONCLUSIVE,
            List.of(),
            List.of(),
            new LayoutResult.Exports("not-read", 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            new CostEstimate("USD", List.of()),
            List.of());
    return new Comparison(
        one.tool(),
        one.workload(),
        one.latencyData(),
        2,
        List.of(1L),
        true,
        one.prices(),
        List.of(empty),
        "",
        List.of("No run ended."),
        List.of(),
        List.of());
  }

  private static LayoutResult layout(String name, double factor, RunReport report) {
    return new LayoutResult(
        name,
        "Three regions, times " + factor,
        List.of(new Scenario.InputFile("library/layouts/" + name + ".yaml", "3".repeat(64))),
        LongStream.rangeClosed(1, SEEDS)
            .mapToObj(
                seed -> new LayoutResult.Run(seed, Verdict.CLEAN, 48_000 + seed, "4".repeat(64)))
            .toList(),
        factor > 1 ? Verdict.VIOLATIONS : Verdict.CLEAN,
        factor > 1 ? List.of(tally(report)) : List.of(),
        factor > 1 ? report.findings() : List.of(),
        new LayoutResult.Exports("byte-for-byte", 1_000, 990, 990, 0, 1L << 33, 10, 0, 0, 0, 0),
        report.work(),
        report.latency().stream().map(row -> path(row, factor)).toList(),
        report.faults().stream().map(fault -> fault(fault, factor)).toList(),
        report.flows(),
        new CostEstimate(
            "USD",
            List.of(
                new CostEstimate.Line(
                    "egress", "westeurope to eastus", estimate(factor), "GiB", 0.02),
                new CostEstimate.Line("operations", "storage", estimate(9), "10,000 writes", 0.065),
                new CostEstimate.Line("storage", "receastus", estimate(3), "GiB-month", 0.021))),
        report.sites());
  }

  private static LayoutResult.RuleTally tally(RunReport report) {
    return new LayoutResult.RuleTally(
        report.findings().get(0).ruleId(),
        "What is stored stays where it was made",
        report.findings().get(0).severity(),
        RuleOutcome.State.FAILED,
        estimate(1.5));
  }

  private static PathLatency path(LatencyRow row, double factor) {
    String path = row.metric().startsWith("recording.export") ? "export" : "data";
    return new PathLatency(
        path,
        row.metric(),
        row.from(),
        row.to(),
        row.count(),
        estimate(row.p50Millis() * factor),
        estimate(row.p95Millis() * factor),
        estimate(row.p99Millis() * factor),
        row.distribution());
  }

  private static FaultCost fault(FaultImpact fault, double factor) {
    return new FaultCost(
        fault.index(),
        fault.fault(),
        fault.targets(),
        fault.beganMicros(),
        fault.endedMicros(),
        estimate(fault.affected() * factor),
        estimate(fault.lost() * factor),
        estimate((double) fault.recovered()),
        estimate((double) fault.delayed()),
        estimate(fault.maximalDelayMicros() / 1e6),
        estimate(fault.recoveryMicros() / 1e6));
  }

  private static List<Difference> differences(List<LayoutResult> others) {
    List<Difference> differences = new ArrayList<>();
    for (LayoutResult other : others) {
      differences.add(
          new Difference(
              other.name(), "recording.export P95", "ms", 100, 160, new Estimate(60, 4, SEEDS)));
      differences.add(
          new Difference(
              other.name(), "storage.write P95", "ms", 40, 39, new Estimate(-1, 3, SEEDS)));
      differences.add(
          new Difference(
              other.name(), "pieces of work lost in faults", "pieces", 0, 12, estimate(12)));
    }
    return differences;
  }

  private static Estimate estimate(double mean) {
    return new Estimate(mean, mean / 20, SEEDS);
  }
}
