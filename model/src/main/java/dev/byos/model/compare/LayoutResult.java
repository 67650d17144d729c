package dev.byos.model.compare;

import dev.byos.model.finding.Finding;
import dev.byos.model.finding.RuleOutcome;
import dev.byos.model.finding.Severity;
import dev.byos.model.report.DataFlow;
import dev.byos.model.report.RunReport;
import dev.byos.model.report.Site;
import dev.byos.model.report.Verdict;
import dev.byos.model.scenario.Scenario;
import java.util.List;

/**
 * One layout over all its seeds.
 *
 * @param name the layout file's name without its ending
 * @param description what the layout says of itself
 * @param files what it was read from, with digests
 * @param runs its runs in order of their seeds; fewer than the comparison's seeds when partial
 * @param verdict the worst of its runs
 * @param rules rules with a finding in any run, ordered by severity and id
 * @param findings those of the first run, for their evidence
 * @param flows bytes at rest of the first run
 */
public record LayoutResult(
    String name,
    String description,
    List<Scenario.InputFile> files,
    List<Run> runs,
    Verdict verdict,
    List<RuleTally> rules,
    List<Finding> findings,
    Exports exports,
    List<RunReport.WorkCount> work,
    List<PathLatency> latency,
    List<FaultCost> faults,
    List<DataFlow> flows,
    CostEstimate cost,
    List<Site> sites) {

  public LayoutResult {
    files = List.copyOf(files);
    runs = List.copyOf(runs);
    rules = List.copyOf(rules);
    findings = List.copyOf(findings);
    work = List.copyOf(work);
    latency = List.copyOf(latency);
    faults = List.copyOf(faults);
    flows = List.copyOf(flows);
    sites = List.copyOf(sites);
  }

  /** One run of the layout. */
  public record Run(long seed, Verdict verdict, long events, String historySha256) {}

  /**
   * How often a rule was broken.
   *
   * @param state of the rule over all runs: failed when it failed in any, inconclusive when it was
   *     in any and failed in none
   * @param findings findings a run
   */
  public record RuleTally(
      String ruleId, String title, Severity severity, RuleOutcome.State state, Estimate findings) {}

  /** What became of the artefacts, all runs together. */
  public record Exports(
      String verification,
      long expected,
      long stored,
      long verified,
      long expired,
      long bytes,
      long failed,
      long missing,
      long corrupt,
      long unexpected,
      long misplaced) {}
}
