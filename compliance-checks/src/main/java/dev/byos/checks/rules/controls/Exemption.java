package dev.byos.checks.rules.controls;

/** How a finding asks to leave a setting alone that a published control does not like. */
final class Exemption {

  private Exemption() {}

  /**
   * The remedy.
   *
   * @param controls the controls that will go on complaining
   * @param reason why BYOS needs it so, one clause without a full stop
   */
  static String from(String controls, String reason) {
    return "Keep it as it is and record an exemption for %s: %s.".formatted(controls, reason);
  }
}
