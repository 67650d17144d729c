package dev.byos.simulator;

/** The journal can't be opened, read or written. The message says which database and what to do. */
public final class JournalException extends SimulationException {
  private static final long serialVersionUID = 1L;

  public JournalException(String message, Throwable cause) {
    super(message, cause);
  }
}
