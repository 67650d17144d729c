package dev.byos.reports.check;

import dev.byos.model.finding.RuleOutcome;
import dev.byos.model.finding.Severity;
import dev.byos.model.finding.SourceReference;
import dev.byos.model.finding.Undecided;
import dev.byos.model.report.CheckReport;
import dev.byos.model.report.CheckReport.RuleRow;
import dev.byos.model.review.ReviewedFinding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A rule with everything that it said. Findings about the review itself, such as an expired
 * suppression, have no row in the catalogue; they make a group of their own.
 */
final class RuleGroup {
  private final String ruleId;
  private final RuleRow row;
  private final List<ReviewedFinding> findings = new ArrayList<>();
  private final List<Undecided> undecided = new ArrayList<>();

  private RuleGroup(String ruleId, RuleRow row) {
    this.ruleId = ruleId;
    this.row = row;
  }

  /** All rules of a report: those of the catalogue in its order, then the others as they occur. */
  static Collection<RuleGroup> of(CheckReport report) {
    Map<String, RuleGroup> groups = new LinkedHashMap<>();
    for (RuleRow row : report.rules()) {
      groups.put(row.outcome().ruleId(), new RuleGroup(row.outcome().ruleId(), row));
    }
    for (ReviewedFinding reviewed : report.findings()) {
      String id = reviewed.finding().ruleId();
      groups.computeIfAbsent(id, key -> new RuleGroup(key, null)).findings.add(reviewed);
    }
    for (Undecided subject : report.undecided()) {
      String id = subject.ruleId();
      groups.computeIfAbsent(id, key -> new RuleGroup(key, null)).undecided.add(subject);
    }
    return groups.values();
  }

  String ruleId() {
    return ruleId;
  }

  /** The rule's row, or null for a group of findings about the review. */
  RuleRow row() {
    return row;
  }

  /** The rule's title; empty when the catalogue does not have it. */
  String title() {
    return row == null ? "" : row.outcome().title();
  }

  /** Weight of the gravest finding that counts, or of the rule when there is none. */
  Severity severity() {
    Severity gravest = null;
    for (ReviewedFinding reviewed : findings) {
      Severity severity = reviewed.finding().severity();
      if (reviewed.state() == ReviewedFinding.State.NEW
          && (gravest == null || severity.compareTo(gravest) > 0)) {
        gravest = severity;
      }
    }
    if (gravest != null) {
      return gravest;
    }
    if (row != null) {
      return row.outcome().severity();
    }
    return findings.isEmpty() ? Severity.NOTE : findings.get(0).finding().severity();
  }

  /** The decisive source, or null when nothing says it. */
  SourceReference source() {
    if (!findings.isEmpty()) {
      return findings.get(0).finding().source();
    }
    return row == null || row.sources().isEmpty() ? null : row.sources().get(0);
  }

  /** Everything that the rule found. */
  List<ReviewedFinding> findings() {
    return findings;
  }

  /** The findings in one state. */
  List<ReviewedFinding> in(ReviewedFinding.State state) {
    return findings.stream().filter(reviewed -> reviewed.state() == state).toList();
  }

  /** Subjects that the rule could not decide on. */
  List<Undecided> undecided() {
    return undecided;
  }

  /** How the rule ended once suppressions and baseline are taken into account. */
  RuleOutcome.State state() {
    for (ReviewedFinding reviewed : findings) {
      if (reviewed.state() == ReviewedFinding.State.NEW) {
        return RuleOutcome.State.FAILED;
      }
    }
    boolean open = !undecided.isEmpty() || (row != null && row.outcome().unknown() > 0);
    boolean saw = !findings.isEmpty() || (row != null && row.outcome().subjects() > 0);
    return saw && !open ? RuleOutcome.State.PASSED : RuleOutcome.State.INCONCLUSIVE;
  }
}
