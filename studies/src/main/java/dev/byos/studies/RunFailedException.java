package dev.byos.studies;

/**
 * A run or an audit could not be made for a reason outside the tool: a database that refuses, a
 * missing program, a full disk. The message says what, and what to do.
 */
public final class RunFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public RunFailedException(String message) {
    super(message);
  }

  public RunFailedException(String message, Throwable cause) {
    super(message, cause);
  }
}
