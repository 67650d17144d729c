package dev.byos.model.diff;

import dev.byos.model.finding.Severity;

/**
 * A rule that is not applied as before, or of which a report holds only the first findings.
 *
 * @param severity the heavier of both reports
 * @param before in the words of {@code kind}: a severity, a number of findings, or empty
 * @param now likewise
 */
public record RuleChange(
    Kind kind,
    Change change,
    String ruleId,
    String title,
    Severity severity,
    String before,
    String now) {

  /** What changed. */
  public enum Kind {
    /** The catalogue has a new rule. */
    APPEARED("appeared"),
    /** The catalogue does not have the rule any more, or it does not apply. */
    DISAPPEARED("disappeared"),
    /** The catalogue or a policy weighs it differently. */
    SEVERITY("severity"),
    /** It judged something in the baseline and saw nothing in the current report. */
    NO_LONGER_JUDGED("no longer judged"),
    /** More findings than a report lists: their numbers are compared in place of the findings. */
    NUMBER_OF_FINDINGS("number of findings");

    private final String wireName;

    Kind(String wireName) {
      this.wireName = wireName;
    }

    /** The word used in reports. */
    public String wireName() {
      return wireName;
    }
  }
}
