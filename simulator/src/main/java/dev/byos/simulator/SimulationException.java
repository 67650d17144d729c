package dev.byos.simulator;

/**
 * A run could not go on. The message is one sentence for the user: what failed, where, and what to
 * do about it.
 */
public class SimulationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public SimulationException(String message) {
    super(message);
  }

  public SimulationException(String message, Throwable cause) {
    super(message, cause);
  }
}
