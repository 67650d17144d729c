package dev.byos.scenarios.imports.json;

/** What a {@link JsonValue} is. */
public enum JsonKind {
  OBJECT(0),
  ARRAY(1),
  STRING(2),
  NUMBER(3),
  TRUE(4),
  FALSE(5),
  NULL(6);

  /** Mark on the tape of a member's name; it is no kind of value. */
  static final int NAME = 7;

  private static final JsonKind[] BY_CODE = values();

  /** Three bits that stand for the kind on the tape of a document. */
  private final int code;

  JsonKind(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }

  static JsonKind of(int code) {
    return BY_CODE[code];
  }
}
