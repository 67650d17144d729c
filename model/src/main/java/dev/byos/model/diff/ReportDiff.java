package dev.byos.model.diff;

import dev.byos.model.report.RunReport;
import java.util.ArrayList;
import java.util.List;

/**
 * Two reports of runs compared: everything that the reports of {@code byos diff} show. Nothing in
 * it depends on the wall clock or the machine.
 *
 * @param circumstances what else differs, so that figures may have moved because of it
 * @param verdict what became of the verdict; inconclusive when the current one is and the baseline
 *     was not
 * @param findings new ones first, then those that are gone, then unchanged ones; within these by
 *     severity (errors first), rule and subject
 * @param rules ordered by id
 * @param latency ordered by metric and regions
 */
public record ReportDiff(
    RunReport.Tool tool,
    Terms terms,
    Side baseline,
    Side current,
    List<Circumstance> circumstances,
    Change verdict,
    List<FindingChange> findings,
    List<RuleChange> rules,
    List<LatencyChange> latency,
    List<ExportChange> exports,
    List<ExpectationChange> expectations,
    List<WorkChange> work) {

  public ReportDiff {
    circumstances = List.copyOf(circumstances);
    findings = List.copyOf(findings);
    rules = List.copyOf(rules);
    latency = List.copyOf(latency);
    exports = List.copyOf(exports);
    expectations = List.copyOf(expectations);
    work = List.copyOf(work);
  }

  /** What became of every compared thing. */
  public List<Change> changes() {
    List<Change> changes = new ArrayList<>();
    changes.add(verdict);
    findings.forEach(finding -> changes.add(finding.change()));
    rules.forEach(rule -> changes.add(rule.change()));
    latency.forEach(
        row -> {
          changes.add(row.change());
          row.quantiles().forEach(quantile -> changes.add(quantile.change()));
        });
    exports.forEach(export -> changes.add(export.change()));
    expectations.forEach(expectation -> changes.add(expectation.change()));
    work.forEach(count -> changes.add(count.change()));
    return changes;
  }

  /** How the comparison ended. */
  public Outcome outcome() {
    return Outcome.of(changes());
  }
}
