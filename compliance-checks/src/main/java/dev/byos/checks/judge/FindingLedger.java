package dev.byos.checks.judge;

import dev.byos.checks.rule.Findings;
import dev.byos.checks.rule.RuleType;
import dev.byos.model.finding.Finding;
import dev.byos.model.finding.RuleOutcome;
import dev.byos.model.finding.Severity;
import dev.byos.model.finding.Undecided;
import dev.byos.model.report.RunReport;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Collects what rules report. Memory is bounded per rule: the first {@link #DETAILED} findings are
 * kept in full, later ones are counted.
 */
public final class FindingLedger {
  /** Findings of one rule that are kept in full. */
  public static final int DETAILED = 100;

  /** Most notes of one rule that are kept in full. */
  public static final int DETAILED_NOTES = 1_000;

  /** Pieces of evidence kept with one finding. */
  public static final int EVIDENCE = 20;

  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::severity)
          .reversed()
          .thenComparing(Finding::ruleId)
          .thenComparing(Finding::subject);

  private final Map<String, RuleLedger> rules = new TreeMap<>();
  private final int detailed;

  /** A ledger with the limit of a run. */
  public FindingLedger() {
    this(DETAILED);
  }

  /**
   * A ledger with a limit of its own. Of rules that only make notes no more than {@link
   * #DETAILED_NOTES} are kept, since nobody reads more of them.
   *
   * @param detailed findings of one rule that are kept in full, at least 1
   */
  public FindingLedger(int detailed) {
    this.detailed = detailed;
  }

  /** Where a rule reports; the same place for the same rule every time. */
  public Findings of(RuleType rule) {
    return rules.computeIfAbsent(rule.id(), id -> new RuleLedger(rule, limitOf(rule)));
  }

  private int limitOf(RuleType rule) {
    return rule.severity() == Severity.NOTE ? Math.min(detailed, DETAILED_NOTES) : detailed;
  }

  /** Findings in order: errors first, then by rule and subject. */
  public List<Finding> findings() {
    List<Finding> all = new ArrayList<>();
    rules.values().forEach(rule -> all.addAll(rule.findings()));
    all.sort(ORDER);
    return all;
  }

  /** Subjects that could not be decided on, by rule. */
  public List<Undecided> undecided() {
    return rules.values().stream().flatMap(rule -> rule.undecided().stream()).toList();
  }

  /** Number of findings by severity, those beyond the limit included. */
  public RunReport.FindingCounts counts() {
    return new RunReport.FindingCounts(
        count(Severity.ERROR), count(Severity.WARNING), count(Severity.NOTE));
  }

  private long count(Severity severity) {
    return rules.values().stream()
        .filter(rule -> rule.severity() == severity)
        .mapToLong(RuleLedger::total)
        .sum();
  }

  /** How each rule ended, ordered by id. */
  public List<RuleOutcome> outcomes() {
    return rules.values().stream().map(RuleLedger::outcome).toList();
  }
}
