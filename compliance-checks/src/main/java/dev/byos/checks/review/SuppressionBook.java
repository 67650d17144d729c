package dev.byos.checks.review;

import dev.byos.model.finding.Finding;
import dev.byos.model.review.Suppression;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Suppressions on one day: what they suppress, which have expired, and which are of no use. */
final class SuppressionBook {

  /** An end is announced this many days ahead. */
  static final int ANNOUNCED_DAYS = 14;

  private final Map<String, List<Entry>> byRule = new HashMap<>();
  private final List<Entry> entries = new ArrayList<>();
  private final LocalDate today;

  SuppressionBook(List<Suppression> suppressions, LocalDate today) {
    this.today = today;
    for (Suppression suppression : suppressions) {
      Entry entry = new Entry(suppression);
      entries.add(entry);
      byRule.computeIfAbsent(suppression.ruleId(), rule -> new ArrayList<>()).add(entry);
    }
  }

  /** The suppression of a finding that is in force; those that match are marked as used. */
  Optional<Suppression> of(Finding finding) {
    Optional<Suppression> inForce = Optional.empty();
    for (Entry entry : byRule.getOrDefault(finding.ruleId(), List.of())) {
      if (entry.matches(finding.subject())) {
        entry.matched++;
        if (inForce.isEmpty() && !expired(entry.suppression)) {
          inForce = Optional.of(entry.suppression);
        }
      }
    }
    return inForce;
  }

  private boolean expired(Suppression suppression) {
    return today.isAfter(suppression.expires());
  }

  /** What is to be said of the suppressions themselves, once all findings have been looked up. */
  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry.matched == 0) {
        findings.add(
            entry.finding(
                ReviewRule.UNUSED,
                "The suppression of %s suppresses nothing.",
                "Delete it, or correct its rule or resource."));
      } else if (expired(entry.suppression)) {
        findings.add(
            entry.finding(
                ReviewRule.EXPIRED,
                "The suppression of %%s expired on %s; what it suppressed counts again (%d findings)."
                    .formatted(entry.suppression.expires(), entry.matched),
                "Repair the cause, or let the owner decide anew."));
      } else if (ChronoUnit.DAYS.between(today, entry.suppression.expires()) <= ANNOUNCED_DAYS) {
        findings.add(
            entry.finding(
                ReviewRule.EXPIRES_SOON,
                "The suppression of %%s expires on %s; %d findings will count from then on."
                    .formatted(entry.suppression.expires(), entry.matched),
                "Repair the cause before, or let the owner decide anew."));
      }
    }
    return findings;
  }

  private static final class Entry {
    private final Suppression suppression;
    private final Pattern subject;
    private int matched;

    Entry(Suppression suppression) {
      this.suppression = suppression;
      StringBuilder pattern = new StringBuilder();
      for (String part : suppression.subject().split("\\*", -1)) {
        pattern.append(pattern.isEmpty() ? "" : ".*").append(Pattern.quote(part));
      }
      subject = Pattern.compile(pattern.toString(), Pattern.DOTALL);
    }

    boolean matches(String found) {
      return subject.matcher(found).matches();
    }

    Finding finding(ReviewRule rule, String message, String remedy) {
      String what = suppression.ruleId() + " for " + suppression.subject();
      return rule.finding(
          "suppression/" + suppression.ruleId() + "/" + suppression.subject(),
          message.formatted(what) + " Owner: " + suppression.owner() + ".",
          remedy,
          suppression.place(),
          "suppressions");
    }
  }
}
