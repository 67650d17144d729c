package dev.byos.scenarios.imports.arm.expression;

/** A template asks for more than any deployment would take: texts, lists, steps or depth. */
public final class EvaluationLimitException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public EvaluationLimitException(String message) {
    super(message);
  }
}
