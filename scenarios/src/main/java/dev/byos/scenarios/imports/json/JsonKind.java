package dev.byos.scenarios.imports.json;

/** What a {@link JsonValue} is. */
public enum JsonKind {
  OBJECT,
  ARRAY,
  STRING,
  NUMBER,
  TRUE,
  FALSE,
  NULL;

  /** Mark on the tape of a member's name; it is no kind of value. */
  static final int NAME = 7;

  private static final JsonKind[] BY_CODE = values();

  static JsonKind of(int code) {
    return BY_CODE[code];
  }
}
