package dev.byos.checks.history;

/** A history file is not what it should be; the message begins with {@code file:line}. */
public final class HistoryFormatException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public HistoryFormatException(String file, long line, String problem) {
    super(file + ":" + line + ": " + problem);
  }

  public HistoryFormatException(String file, long line, String problem, Throwable cause) {
    super(file + ":" + line + ": " + problem, cause);
  }
}
