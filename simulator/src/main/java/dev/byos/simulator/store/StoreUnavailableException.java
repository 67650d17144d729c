package dev.byos.simulator.store;

import java.io.IOException;

/**
 * The store can't be reached at all, as against a blob that it refused. After some of these in a
 * row it is pointless to go on.
 */
public final class StoreUnavailableException extends IOException {
  private static final long serialVersionUID = 1;

  public StoreUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
