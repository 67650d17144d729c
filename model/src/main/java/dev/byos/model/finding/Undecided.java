package dev.byos.model.finding;

import java.util.List;

/**
 * A subject on which a rule could not decide, since the input leaves a value open: neither a pass
 * nor a finding.
 *
 * @param subject as in {@link Finding}
 * @param reason one sentence: which value is open and why
 * @param evidence where the open value stands
 */
public record Undecided(String ruleId, String subject, String reason, List<Evidence> evidence) {
  public Undecided {
    evidence = List.copyOf(evidence);
  }
}
