package dev.byos.model.report;

/** How a run or check ended. */
public enum Verdict {
  CLEAN("clean"),
  VIOLATIONS("violations"),
  INCONCLUSIVE("inconclusive");

  private final String wireName;

  Verdict(String wireName) {
    this.wireName = wireName;
  }

  /** The word used in reports. */
  public String wireName() {
    return wireName;
  }
}
