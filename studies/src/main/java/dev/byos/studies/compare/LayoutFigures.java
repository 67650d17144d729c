package dev.byos.studies.compare;

import dev.byos.model.compare.CostEstimate;
import dev.byos.model.compare.Estimate;
import dev.byos.model.compare.FaultCost;
import dev.byos.model.compare.LayoutResult;
import dev.byos.model.compare.PathLatency;
import dev.byos.model.finding.RuleOutcome;
import dev.byos.model.report.Distribution;
import dev.byos.model.report.FaultImpact;
import dev.byos.model.report.LatencyRow;
import dev.byos.model.report.RunReport;
import dev.byos.model.report.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * A layout's runs and what they come to.
 *
 * @param runs in the order of their seeds
 * @param costs of each run, by the price table
 */
record LayoutFigures(String name, List<RunDigest> runs, List<Double> costs, LayoutResult result) {
  private static final double MICROS_PER_SECOND = 1e6;
  private static final String CLEAN_READING = "byte-for-byte";

  static LayoutFigures of(ComparePlan.Layout layout, List<RunDigest> runs, ComparePlan plan) {
    CostModel cost = new CostModel(plan.prices(), plan.regions(), layout.scenario());
    return new LayoutFigures(
        layout.name(),
        runs,
        runs.stream().map(cost::total).toList(),
        result(layout, runs, cost.estimate(runs)));
  }

  private static LayoutResult result(
      ComparePlan.Layout layout, List<RunDigest> runs, CostEstimate cost) {
    return new LayoutResult(
        layout.name(),
        layout.description(),
        layout.files(),
        runs.stream().map(RunDigest::run).toList(),
        verdict(runs),
        rules(runs),
        runs.isEmpty() ? List.of() : runs.get(0).findings(),
        exports(runs),
        work(runs),
        latency(runs),
        faults(runs),
        runs.isEmpty() ? List.of() : runs.get(0).flows(),
        cost,
        runs.isEmpty() ? List.of() : runs.get(0).sites());
  }

  /** The worst: one violation is enough, and what could not be judged is not clean. */
  private static Verdict verdict(List<RunDigest> runs) {
    List<Verdict> verdicts = runs.stream().map(run -> run.run().verdict()).toList();
    if (verdicts.contains(Verdict.VIOLATIONS)) {
      return Verdict.VIOLATIONS;
    }
    return verdicts.isEmpty() || verdicts.contains(Verdict.INCONCLUSIVE)
        ? Verdict.INCONCLUSIVE
        : Verdict.CLEAN;
  }

  private static List<LayoutResult.RuleTally> rules(List<RunDigest> runs) {
    Map<String, List<RuleOutcome>> byRule = new TreeMap<>();
    for (RunDigest run : runs) {
      run.rules().forEach(r -> byRule.computeIfAbsent(r.ruleId(), id -> new ArrayList<>()).add(r));
    }
    List<LayoutResult.RuleTally> tallies = new ArrayList<>();
    byRule.forEach(
        (id, outcomes) -> {
          if (outcomes.stream().anyMatch(outcome -> outcome.findings() > 0)) {
            RuleOutcome first = outcomes.get(0);
            tallies.add(
                new LayoutResult.RuleTally(
                    id,
                    first.title(),
                    first.severity(),
                    RuleOutcome.State.FAILED,
                    Estimates.of(outcomes.stream().map(o -> (double) o.findings()).toList())));
          }
        });
    tallies.sort(Comparator.comparing(LayoutResult.RuleTally::severity).reversed());
    return tallies;
  }

  private static LayoutResult.Exports exports(List<RunDigest> runs) {
    String verification = CLEAN_READING;
    long[] sums = new long[10];
    for (RunDigest run : runs) {
      LayoutResult.Exports one = run.exports();
      if (verification.startsWith(CLEAN_READING)) {
        verification = one.verification();
      }
      long[] counts = {
        one.expected(), one.stored(), one.verified(), one.expired(), one.bytes(),
        one.failed(), one.missing(), one.corrupt(), one.unexpected(), one.misplaced()
      };
      for (int i = 0; i < sums.length; i++) {
        sums[i] += counts[i];
      }
    }
    return new LayoutResult.Exports(
        runs.isEmpty() ? "not-read (no run was made)" : verification,
        sums[0],
        sums[1],
        sums[2],
        sums[3],
        sums[4],
        sums[5],
        sums[6],
        sums[7],
        sums[8],
        sums[9]);
  }

  private static List<RunReport.WorkCount> work(List<RunDigest> runs) {
    Map<String, RunReport.WorkCount> byKind = new LinkedHashMap<>();
    for (RunDigest run : runs) {
      for (RunReport.WorkCount count : run.work()) {
        byKind.merge(count.kind(), count, LayoutFigures::sum);
      }
    }
    return List.copyOf(byKind.values());
  }

  private static RunReport.WorkCount sum(RunReport.WorkCount one, RunReport.WorkCount other) {
    return new RunReport.WorkCount(
        one.kind(),
        one.started() + other.started(),
        one.succeeded() + other.succeeded(),
        one.failed() + other.failed(),
        one.rejected() + other.rejected());
  }

  private static List<PathLatency> latency(List<RunDigest> runs) {
    Map<String, List<LatencyRow>> byPair = new TreeMap<>();
    for (RunDigest run : runs) {
      for (LatencyRow row : run.latency()) {
        String pair = String.join("|", row.metric(), row.from(), row.to());
        byPair.computeIfAbsent(pair, key -> new ArrayList<>()).add(row);
      }
    }
    return byPair.values().stream().map(LayoutFigures::path).toList();
  }

  private static PathLatency path(List<LatencyRow> rows) {
    LatencyRow first = rows.get(0);
    return new PathLatency(
        Paths.of(first.metric()),
        first.metric(),
        first.from(),
        first.to(),
        rows.stream().mapToLong(LatencyRow::count).sum(),
        over(rows, LatencyRow::p50Millis),
        over(rows, LatencyRow::p95Millis),
        over(rows, LatencyRow::p99Millis),
        Distribution.sum(rows.stream().map(LatencyRow::distribution).toList()));
  }

  private static List<FaultCost> faults(List<RunDigest> runs) {
    Map<Integer, List<FaultImpact>> byIndex = new TreeMap<>();
    for (RunDigest run : runs) {
      run.faults().forEach(f -> byIndex.computeIfAbsent(f.index(), i -> new ArrayList<>()).add(f));
    }
    return byIndex.values().stream().map(LayoutFigures::fault).toList();
  }

  private static FaultCost fault(List<FaultImpact> impacts) {
    FaultImpact first = impacts.get(0);
    return new FaultCost(
        first.index(),
        first.fault(),
        first.targets(),
        first.beganMicros(),
        first.endedMicros(),
        over(impacts, FaultImpact::affected),
        over(impacts, FaultImpact::lost),
        over(impacts, FaultImpact::recovered),
        over(impacts, FaultImpact::delayed),
        over(impacts, impact -> impact.maximalDelayMicros() / MICROS_PER_SECOND),
        over(impacts, impact -> impact.recoveryMicros() / MICROS_PER_SECOND));
  }

  private static <T> Estimate over(List<T> elements, ToDoubleFunction<T> figure) {
    return Estimates.of(elements.stream().map(figure::applyAsDouble).toList());
  }
}
