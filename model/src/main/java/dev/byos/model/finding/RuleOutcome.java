package dev.byos.model.finding;

/**
 * What became of one rule: how many subjects it looked at and how many findings it made. A rule
 * that saw no subject, or could not decide on one for want of a value, is inconclusive, which is
 * neither pass nor fail.
 *
 * @param subjects subjects that could be decided on
 * @param unknown subjects that could not, since the input leaves a value open
 */
public record RuleOutcome(
    String ruleId, String title, Severity severity, long subjects, long findings, long unknown) {

  /** The outcome of a rule to which everything was known. */
  public RuleOutcome(String ruleId, String title, Severity severity, long subjects, long findings) {
    this(ruleId, title, severity, subjects, findings, 0);
  }

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
    return subjects > 0 && unknown == 0 ? State.PASSED : State.INCONCLUSIVE;
  }
}
