package dev.byos.model.diff;

import java.util.Collection;

/** How a comparison of two reports ended. */
public enum Outcome {
  /** Something is worse. */
  REGRESSION("regression"),
  /** Nothing is worse as far as one can say, but something that is compared lacks data. */
  INCONCLUSIVE("inconclusive"),
  /** Something is better, nothing is worse and everything could be compared. */
  IMPROVED("improved"),
  /** No difference that counts. */
  UNCHANGED("unchanged");

  private final String wireName;

  Outcome(String wireName) {
    this.wireName = wireName;
  }

  /** The word used in reports. */
  public String wireName() {
    return wireName;
  }

  /** What follows from all compared things. */
  public static Outcome of(Collection<Change> changes) {
    if (changes.contains(Change.REGRESSED)) {
      return REGRESSION;
    }
    if (changes.contains(Change.INCONCLUSIVE)) {
      return INCONCLUSIVE;
    }
    return changes.contains(Change.IMPROVED) ? IMPROVED : UNCHANGED;
  }
}
