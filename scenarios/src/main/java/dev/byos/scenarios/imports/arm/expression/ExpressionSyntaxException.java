package dev.byos.scenarios.imports.arm.expression;

/** A text in brackets is no expression; it knows how far into the text the mistake is. */
public final class ExpressionSyntaxException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int offset;

  ExpressionSyntaxException(int offset, String message) {
    super(message);
    this.offset = offset;
  }

  /** Characters before the mistake. */
  public int offset() {
    return offset;
  }
}
