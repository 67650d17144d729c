package dev.byos.model.report;

import dev.byos.model.finding.Finding;
import dev.byos.model.finding.RuleOutcome;
import dev.byos.model.finding.Severity;
import dev.byos.model.region.LatencyData;
import java.util.List;

/**
 * A judged run: exactly what {@code report.json} holds, so that it can be read back. Nothing in it
 * depends on the wall clock, the machine, the journal, the store's kind or the number of threads.
 *
 * @param historySha256 lower-case hexadecimal digest of {@code history.jsonl}
 * @param findings ordered by severity (errors first), rule and subject; the first {@code
 *     findingsLimit} of each rule
 * @param findingsTotal number of findings including those beyond the limit, by severity: note,
 *     warning, error
 * @param timeline the faults and changes of the run in order, for display
 * @param activity work over time
 * @param faults what each fault of the timeline cost, in order of their beginning
 * @param flows which bytes rested where, ordered by artefact, regions and holder
 * @param sites the regions that play a part, ordered by name
 */
public record RunReport(
    Tool tool,
    Story scenario,
    long seed,
    LatencyData latencyData,
    long historyEvents,
    String historySha256,
    Verdict verdict,
    List<Finding> findings,
    FindingCounts findingsTotal,
    List<RuleOutcome> rules,
    List<LatencyRow> latency,
    ExportSummary exports,
    List<ExpectationResult> expectations,
    List<WorkCount> work,
    List<TimelineRow> timeline,
    Activity activity,
    List<FaultImpact> faults,
    List<DataFlow> flows,
    List<Site> sites,
    List<Assumption> assumptions) {

  public RunReport {
    findings = List.copyOf(findings);
    rules = List.copyOf(rules);
    latency = List.copyOf(latency);
    expectations = List.copyOf(expectations);
    work = List.copyOf(work);
    timeline = List.copyOf(timeline);
    faults = List.copyOf(faults);
    flows = List.copyOf(flows);
    sites = List.copyOf(sites);
    assumptions = List.copyOf(assumptions);
  }

  /** What made the report. */
  public record Tool(String name, String version) {}

  /** Number of findings by severity. */
  public record FindingCounts(long errors, long warnings, long notes) {

    /** Number of findings that weigh at least as much. */
    public long atLeast(Severity lightest) {
      return switch (lightest) {
        case ERROR -> errors;
        case WARNING -> errors + warnings;
        case NOTE -> errors + warnings + notes;
      };
    }
  }

  /** How many pieces of one kind of work there were and how they ended. */
  public record WorkCount(String kind, long started, long succeeded, long failed, long rejected) {}

  /** Something on the timeline of the run. */
  public record TimelineRow(long timeMicros, String what, String subject) {}
}
