package dev.byos.model.estate;

/**
 * How a Speech resource was created: the portal, or the Cognitive Services API through one of its
 * three clients.
 */
public enum CreationMethod {
  PORTAL("portal"),
  CLI("cli"),
  POWERSHELL("powershell"),
  REST("rest");

  private final String wireName;

  CreationMethod(String wireName) {
    this.wireName = wireName;
  }

  /** The word used in scripts and in the history. */
  public String wireName() {
    return wireName;
  }
}
