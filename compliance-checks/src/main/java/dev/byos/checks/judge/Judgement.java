package dev.byos.checks.judge;

import dev.byos.model.finding.Finding;
import dev.byos.model.finding.RuleOutcome;
import dev.byos.model.finding.Undecided;
import dev.byos.model.report.Activity;
import dev.byos.model.report.RunReport;
import java.util.List;

/**
 * What the rules say of a scenario and its run.
 *
 * @param findings errors first, then by rule and subject; the first {@link FindingLedger#DETAILED}
 *     of each rule
 * @param totals number of findings by severity, those beyond the limit included
 * @param outcomes how each rule that applies ended, ordered by id
 * @param undecided subjects that rules could not decide on, by rule
 * @param work pieces of work by kind; kinds without any are left out
 * @param activity the same pieces of work over time
 * @param timeline faults and changes in order
 * @param events number of events judged
 */
public record Judgement(
    List<Finding> findings,
    RunReport.FindingCounts totals,
    List<RuleOutcome> outcomes,
    List<Undecided> undecided,
    List<RunReport.WorkCount> work,
    Activity activity,
    List<RunReport.TimelineRow> timeline,
    long events) {

  public Judgement {
    findings = List.copyOf(findings);
    outcomes = List.copyOf(outcomes);
    undecided = List.copyOf(undecided);
    work = List.copyOf(work);
    timeline = List.copyOf(timeline);
  }
}
