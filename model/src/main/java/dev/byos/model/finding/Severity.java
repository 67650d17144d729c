package dev.byos.model.finding;

/** How much a finding weighs, lightest first. */
public enum Severity {
  NOTE("note"),
  WARNING("warning"),
  ERROR("error");

  private final String wireName;

  Severity(String wireName) {
    this.wireName = wireName;
  }

  /** The word used on the command line and in reports. */
  public String wireName() {
    return wireName;
  }
}
