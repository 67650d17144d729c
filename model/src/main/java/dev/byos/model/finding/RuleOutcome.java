package dev.byos.model.finding;

/**
 * What became of one rule: how many subjects it looked at and how many findings it made. A rule
 * that saw no subject is inconclusive, which is neither pass nor fail.
 */
public record RuleOutcome(
    String ruleId, String title, Severity severity, long subjects, long findings) {

  /** How a rule ended. */
  public enum State {
    PASSED,
    FAILED,
    INCONCLUSIVE
  }

  /** How the rule ended. */
  public State state() {
    if (findings > 0) {
      return State.FAILED;
    }
    return subjects > 0 ? State.PASSED : State.INCONCLUSIVE;
  }
}
