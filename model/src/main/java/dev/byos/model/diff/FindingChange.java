package dev.byos.model.diff;

import dev.byos.model.finding.Finding;

/**
 * What became of one finding. Two findings are the same when rule, subject and message agree;
 * numbers in the message and the evidence do not matter, since they move with every run.
 *
 * @param finding as the current report has it; as the baseline has it when it is gone
 */
public record FindingChange(Kind kind, Change change, Finding finding) {

  /** Where the finding is. */
  public enum Kind {
    /** In the current report alone. */
    NEW("new"),
    /** In the current report alone, made by a rule that the baseline does not have. */
    NEW_RULE("new rule"),
    /** In the baseline alone, and its rule looked again. */
    FIXED("fixed"),
    /** In the baseline alone, but its rule saw nothing to judge or is not applied any more. */
    NOT_JUDGED("not judged"),
    /** In both. */
    UNCHANGED("unchanged");

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
