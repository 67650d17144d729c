package dev.byos.scenarios.script;

/**
 * A text is not a value of the kind that is needed; the message says what was found and expected.
 */
final class MalformedValue extends Exception {
  private static final long serialVersionUID = 1;

  MalformedValue(String message) {
    super(message, null, false, false);
  }
}
