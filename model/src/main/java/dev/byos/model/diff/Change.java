package dev.byos.model.diff;

/** What became of one compared thing from the baseline to the current report. */
public enum Change {
  /** Worse, beyond noise and by an amount that matters. */
  REGRESSED("regressed"),
  /** Nobody can say: one of the reports has no data for it, or too few. Never a pass. */
  INCONCLUSIVE("inconclusive"),
  /** Better, beyond noise and by an amount that matters. */
  IMPROVED("improved"),
  /** Different, but neither better nor worse, or of too little weight. */
  CHANGED("changed"),
  UNCHANGED("unchanged");

  private final String wireName;

  Change(String wireName) {
    this.wireName = wireName;
  }

  /** The word used in reports. */
  public String wireName() {
    return wireName;
  }
}
