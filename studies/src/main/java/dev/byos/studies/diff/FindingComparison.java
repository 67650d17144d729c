package dev.byos.studies.diff;

import dev.byos.model.diff.Change;
import dev.byos.model.diff.FindingChange;
import dev.byos.model.diff.FindingChange.Kind;
import dev.byos.model.diff.RuleChange;
import dev.byos.model.diff.Terms;
import dev.byos.model.finding.Finding;
import dev.byos.model.finding.RuleOutcome;
import dev.byos.model.finding.Severity;
import dev.byos.model.report.RunReport;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds the same findings in two reports. Of a rule that has more findings than a report lists only
 * the numbers weigh: which of them are new nobody can say.
 */
final class FindingComparison {
  private static final Comparator<Finding> BY_WEIGHT =
      Comparator.comparing(Finding::severity, Comparator.reverseOrder())
          .thenComparing(Finding::ruleId)
          .thenComparing(Finding::subject)
          .thenComparing(Finding::message);

  private final Terms terms;
  private final Map<String, RuleOutcome> rulesBefore;
  private final Map<String, RuleOutcome> rulesNow;
  private final Map<String, Integer> listedBefore;
  private final Map<String, Integer> listedNow;
  private final Set<String> differing = new HashSet<>();
  private final List<FindingChange> findings = new ArrayList<>();

  FindingComparison(RunReport baseline, RunReport current, Terms terms) {
    this.terms = terms;
    rulesBefore = byId(baseline);
    rulesNow = byId(current);
    listedBefore = listed(baseline);
    listedNow = listed(current);
    match(baseline.findings(), current.findings());
  }

  /** What became of each finding. */
  List<FindingChange> findings() {
    return findings;
  }

  /** What became of the rules, ordered by id; those that are as before left out. */
  List<RuleChange> rules() {
    Map<String, RuleOutcome> all = new TreeMap<>(rulesBefore);
    all.putAll(rulesNow);
    List<RuleChange> changes = new ArrayList<>();
    for (RuleOutcome rule : all.values()) {
      RuleOutcome before = rulesBefore.get(rule.ruleId());
      RuleOutcome now = rulesNow.get(rule.ruleId());
      if (before == null) {
        changes.add(catalogue(RuleChange.Kind.APPEARED, rule, "", rule.severity().wireName()));
      } else if (now == null) {
        changes.add(catalogue(RuleChange.Kind.DISAPPEARED, rule, rule.severity().wireName(), ""));
      } else {
        applied(before, now, changes);
      }
    }
    return changes;
  }

  private void match(List<Finding> before, List<Finding> now) {
    Map<FindingKey, Deque<Finding>> open = new HashMap<>();
    before.stream()
        .sorted(BY_WEIGHT)
        .forEach(
            finding ->
                open.computeIfAbsent(FindingKey.of(finding), key -> new ArrayDeque<>())
                    .add(finding));
    List<FindingChange> unchanged = new ArrayList<>();
    List<FindingChange> gone = new ArrayList<>();
    for (Finding finding : now.stream().sorted(BY_WEIGHT).toList()) {
      Deque<Finding> same = open.get(FindingKey.of(finding));
      if (same == null || same.isEmpty()) {
        findings.add(appeared(finding));
      } else {
        same.remove();
        unchanged.add(new FindingChange(Kind.UNCHANGED, Change.UNCHANGED, finding));
      }
    }
    open.values().stream()
        .flatMap(Deque::stream)
        .sorted(BY_WEIGHT)
        .forEach(finding -> gone.add(gone(finding)));
    findings.addAll(gone);
    findings.addAll(unchanged);
  }

  private FindingChange appeared(Finding finding) {
    differing.add(finding.ruleId());
    boolean newRule = !rulesBefore.isEmpty() && !rulesBefore.containsKey(finding.ruleId());
    boolean counts = counts(finding.severity()) && !cut(finding.ruleId());
    return new FindingChange(
        newRule ? Kind.NEW_RULE : Kind.NEW, counts ? Change.REGRESSED : Change.CHANGED, finding);
  }

  private FindingChange gone(Finding finding) {
    differing.add(finding.ruleId());
    if (!judged(rulesNow.get(finding.ruleId()))) {
      return new FindingChange(Kind.NOT_JUDGED, Change.CHANGED, finding);
    }
    boolean counts = counts(finding.severity()) && !cut(finding.ruleId());
    return new FindingChange(Kind.FIXED, counts ? Change.IMPROVED : Change.CHANGED, finding);
  }

  private void applied(RuleOutcome before, RuleOutcome now, List<RuleChange> changes) {
    if (before.severity() != now.severity()) {
      changes.add(
          catalogue(
              RuleChange.Kind.SEVERITY,
              heavier(before, now),
              before.severity().wireName(),
              now.severity().wireName()));
    }
    if (judged(before) && !judged(now)) {
      Change change =
          counts(heavier(before, now).severity()) ? Change.INCONCLUSIVE : Change.CHANGED;
      changes.add(
          change(
              RuleChange.Kind.NO_LONGER_JUDGED,
              change,
              heavier(before, now),
              word(before),
              word(now)));
    } else if (cut(now.ruleId())) {
      changes.add(
          change(
              RuleChange.Kind.NUMBER_OF_FINDINGS,
              numbers(before, now),
              heavier(before, now),
              Long.toString(before.findings()),
              Long.toString(now.findings())));
    }
  }

  private Change numbers(RuleOutcome before, RuleOutcome now) {
    if (before.findings() == now.findings()) {
      return differing.contains(now.ruleId()) ? Change.INCONCLUSIVE : Change.UNCHANGED;
    }
    if (!counts(now.severity())) {
      return Change.CHANGED;
    }
    return now.findings() > before.findings() ? Change.REGRESSED : Change.IMPROVED;
  }

  /** Whether one of the reports does not list all findings of a rule. */
  private boolean cut(String ruleId) {
    return cut(rulesBefore.get(ruleId), listedBefore) || cut(rulesNow.get(ruleId), listedNow);
  }

  private static boolean cut(RuleOutcome rule, Map<String, Integer> listed) {
    return rule != null && rule.findings() > listed.getOrDefault(rule.ruleId(), 0);
  }

  private static boolean judged(RuleOutcome rule) {
    return rule != null && rule.state() != RuleOutcome.State.INCONCLUSIVE;
  }

  private boolean counts(Severity severity) {
    return severity.compareTo(terms.failOn()) >= 0;
  }

  private static RuleOutcome heavier(RuleOutcome before, RuleOutcome now) {
    return before.severity().compareTo(now.severity()) > 0 ? before : now;
  }

  private static String word(RuleOutcome rule) {
    return switch (rule.state()) {
      case PASSED -> "passed";
      case FAILED -> "failed";
      case INCONCLUSIVE -> "inconclusive";
    };
  }

  private static RuleChange catalogue(
      RuleChange.Kind kind, RuleOutcome rule, String before, String now) {
    return change(kind, Change.CHANGED, rule, before, now);
  }

  private static RuleChange change(
      RuleChange.Kind kind, Change change, RuleOutcome rule, String before, String now) {
    return new RuleChange(kind, change, rule.ruleId(), rule.title(), rule.severity(), before, now);
  }

  private static Map<String, RuleOutcome> byId(RunReport report) {
    Map<String, RuleOutcome> rules = new TreeMap<>();
    report.rules().forEach(rule -> rules.put(rule.ruleId(), rule));
    return rules;
  }

  private static Map<String, Integer> listed(RunReport report) {
    Map<String, Integer> listed = new TreeMap<>();
    report.findings().forEach(finding -> listed.merge(finding.ruleId(), 1, Integer::sum));
    return listed;
  }
}
