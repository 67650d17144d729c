package dev.byos.studies.compare;

import dev.byos.model.compare.CostEstimate;
import dev.byos.model.compare.LayoutResult;
import dev.byos.model.finding.RuleOutcome;
import dev.byos.model.finding.Severity;
import dev.byos.model.report.DataFlow;
import dev.byos.model.report.Distribution;
import dev.byos.model.report.FaultImpact;
import dev.byos.model.report.LatencyRow;
import dev.byos.model.report.Verdict;
import java.util.ArrayList;
import java.util.List;

/** Makes layouts with runs that differ in what a test is about. */
final class SampleRuns {
  private static final long MEBIBYTE = 1L << 20;

  private final String name;
  private Verdict verdict = Verdict.CLEAN;
  private final List<RuleOutcome> rules = new ArrayList<>();
  private long missing;
  private long lostInFault;
  private long mebibytesAcrossBorders;
  private List<Double> exportMillis = List.of(20.0, 21.0, 22.0);
  private List<Double> costs = List.of(1.0, 1.0, 1.0);

  SampleRuns(String name) {
    this.name = name;
  }

  SampleRuns verdict(Verdict other) {
    verdict = other;
    return this;
  }

  SampleRuns breaks(String ruleId, Severity severity) {
    rules.add(new RuleOutcome(ruleId, "title", severity, 1, 1));
    return this;
  }

  SampleRuns missing(long artefacts) {
    missing = artefacts;
    return this;
  }

  SampleRuns lostInFault(long pieces) {
    lostInFault = pieces;
    return this;
  }

  SampleRuns acrossBorders(long mebibytes) {
    mebibytesAcrossBorders = mebibytes;
    return this;
  }

  /** P95 of recording.export, a value a run. */
  SampleRuns exportMillis(Double... millis) {
    exportMillis = List.of(millis);
    return this;
  }

  SampleRuns costs(Double... amounts) {
    costs = List.of(amounts);
    return this;
  }

  LayoutFigures build() {
    List<RunDigest> runs = new ArrayList<>();
    for (int i = 0; i < exportMillis.size(); i++) {
      runs.add(run(i + 1, exportMillis.get(i)));
    }
    return new LayoutFigures(name, runs, costs.subList(0, runs.size()), result(runs));
  }

  private RunDigest run(long seed, double millis) {
    long bucket = Distribution.lowerBound((long) (millis * 1000));
    return new RunDigest(
        new LayoutResult.Run(seed, verdict, 10, "0".repeat(64)),
        List.of(),
        rules,
        new LayoutResult.Exports("byte-for-byte", 10, 10 - missing, 0, 0, 0, 0, missing, 0, 0, 0),
        List.of(),
        List.of(
            new LatencyRow(
                "recording.export",
                "westeurope",
                "westeurope",
                10,
                millis,
                millis,
                millis,
                millis,
                new Distribution(List.of(new Distribution.Bucket(bucket, 10))))),
        List.of(
            new FaultImpact(
                0, "region-down", List.of("westeurope"), 0, 1, 3, lostInFault, 0, 0, 0, 0)),
        List.of(
            new DataFlow(
                "RECORDING_MEDIA",
                "eastus",
                "United States",
                "storage/recs",
                "westeurope",
                mebibytesAcrossBorders == 0 ? "" : "Europe",
                1,
                mebibytesAcrossBorders * MEBIBYTE,
                1,
                1,
                1)),
        List.of());
  }

  private LayoutResult result(List<RunDigest> runs) {
    return new LayoutResult(
        name,
        "",
        List.of(),
        runs.stream().map(RunDigest::run).toList(),
        verdict,
        rules.stream()
            .map(
                rule ->
                    new LayoutResult.RuleTally(
                        rule.ruleId(),
                        rule.title(),
                        rule.severity(),
                        RuleOutcome.State.FAILED,
                        Estimates.of(List.of(1.0))))
            .toList(),
        List.of(),
        runs.get(0).exports(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new CostEstimate("USD", List.of()),
        List.of());
  }
}
