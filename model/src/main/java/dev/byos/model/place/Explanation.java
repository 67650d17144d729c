package dev.byos.model.place;

import java.util.List;

/**
 * Why one placement beats another, or that neither does.
 *
 * @param firstBetter dimensions on which the first has the better figure
 * @param secondBetter dimensions on which the second has
 */
public record Explanation(
    Side first,
    Side second,
    Outcome outcome,
    List<Dimension> firstBetter,
    List<Dimension> secondBetter) {

  public Explanation {
    firstBetter = List.copyOf(firstBetter);
    secondBetter = List.copyOf(secondBetter);
  }

  /**
   * One of the two.
   *
   * @param refusal why it is not admitted; null when it is
   * @param ranked its place; null when it was not among those ranked
   */
  public record Side(Assessment assessment, Refusal refusal, Ranked ranked) {}

  /** How the comparison ends. */
  public enum Outcome {
    /** The first is nowhere worse and somewhere better. */
    FIRST_DOMINATES("firstDominates"),
    /** The second is nowhere worse and somewhere better. */
    SECOND_DOMINATES("secondDominates"),
    /** Each is better somewhere. */
    NEITHER("neither"),
    /** All four figures are the same. */
    EQUAL("equal"),
    /** The policy refuses the second alone. */
    FIRST_ALONE_ADMITTED("firstAloneAdmitted"),
    /** The policy refuses the first alone. */
    SECOND_ALONE_ADMITTED("secondAloneAdmitted"),
    /** The policy refuses both. */
    BOTH_REFUSED("bothRefused");

    private final String wireName;

    Outcome(String wireName) {
      this.wireName = wireName;
    }

    /** The word used in reports. */
    public String wireName() {
      return wireName;
    }
  }
}
