package dev.byos.model.review;

import dev.byos.model.finding.Finding;

/**
 * A finding after suppressions and baseline.
 *
 * @param fingerprint stable id of the finding, lower-case hexadecimal: the same for the same rule
 *     and subject whatever the file, line or order of the input
 * @param state whether it counts
 * @param suppression what suppresses it, when it is suppressed
 */
public record ReviewedFinding(
    Finding finding, String fingerprint, State state, Suppression suppression) {

  /** Whether and why a finding counts. */
  public enum State {
    /** Counts: not in the baseline, or there is no baseline. */
    NEW("new"),
    /** Known from the baseline; does not count. */
    KNOWN("known"),
    /** Suppressed; does not count. */
    SUPPRESSED("suppressed");

    private final String wireName;

    State(String wireName) {
      this.wireName = wireName;
    }

    /** The word used in reports. */
    public String wireName() {
      return wireName;
    }
  }
}
