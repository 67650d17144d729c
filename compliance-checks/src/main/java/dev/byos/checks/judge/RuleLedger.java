package dev.byos.checks.judge;

import dev.byos.checks.rule.Findings;
import dev.byos.checks.rule.RuleType;
import dev.byos.model.finding.Evidence;
import dev.byos.model.finding.Finding;
import dev.byos.model.finding.RuleOutcome;
import dev.byos.model.finding.Severity;
import dev.byos.model.finding.Undecided;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What one rule reported. */
final class RuleLedger implements Findings {
  private final RuleType rule;
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final Map<String, Undecided> undecided = new LinkedHashMap<>();
  private final int detailed;
  private long examined;
  private long beyond;
  private long undecidedBeyond;

  RuleLedger(RuleType rule, int detailed) {
    this.rule = rule;
    this.detailed = detailed;
  }

  @Override
  public void examined() {
    examined++;
  }

  @Override
  public void report(String subject, String message, String remedy, Evidence... evidence) {
    if (evidence.length == 0) {
      throw new IllegalArgumentException(rule.id() + " reported without evidence: " + message);
    }
    Entry entry = entries.get(subject);
    if (entry == null) {
      if (entries.size() == detailed) {
        beyond++;
        return;
      }
      entry = new Entry(message, remedy);
      entries.put(subject, entry);
    }
    entry.occurrences++;
    for (Evidence piece : evidence) {
      if (entry.evidence.size() < FindingLedger.EVIDENCE && !entry.evidence.contains(piece)) {
        entry.evidence.add(piece);
      }
    }
  }

  @Override
  public void report(String subject, String message, String remedy, Supplier<Evidence> evidence) {
    if (entries.size() >= detailed && !entries.containsKey(subject)) {
      beyond++;
    } else {
      report(subject, message, remedy, evidence.get());
    }
  }

  @Override
  public void undecided(String subject, String reason, Evidence... evidence) {
    if (evidence.length == 0) {
      throw new IllegalArgumentException(rule.id() + " left undecided without evidence: " + reason);
    }
    if (undecided.containsKey(subject)) {
      return;
    }
    if (undecided.size() == detailed) {
      undecidedBeyond++;
    } else {
      undecided.put(subject, new Undecided(rule.id(), subject, reason, List.of(evidence)));
    }
  }

  List<Undecided> undecided() {
    return List.copyOf(undecided.values());
  }

  Severity severity() {
    return rule.severity();
  }

  /** Findings including those that were only counted. */
  long total() {
    return entries.size() + beyond;
  }

  RuleOutcome outcome() {
    // What is reported was looked at, whether the rule said so or not.
    long subjects = Math.max(examined, total());
    return new RuleOutcome(
        rule.id(),
        rule.title(),
        rule.severity(),
        subjects,
        total(),
        undecided.size() + undecidedBeyond);
  }

  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    entries.forEach((subject, entry) -> findings.add(entry.toFinding(rule, subject)));
    return findings;
  }

  @Override
  public String toString() {
    return rule.id() + Arrays.toString(entries.keySet().toArray());
  }

  private static final class Entry {
    private final String message;
    private final String remedy;
    private final List<Evidence> evidence = new ArrayList<>();
    private long occurrences;

    Entry(String message, String remedy) {
      this.message = message;
      this.remedy = remedy;
    }

    Finding toFinding(RuleType rule, String subject) {
      String text = occurrences == 1 ? message : message + " (seen " + occurrences + " times)";
      return new Finding(
          rule.id(), rule.severity(), subject, text, remedy, evidence, rule.sources().get(0));
    }
  }
}
