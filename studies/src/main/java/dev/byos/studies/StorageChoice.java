package dev.byos.studies;

import java.util.Map;
import java.util.Optional;

/** Where the blobs of a run go. */
public sealed interface StorageChoice {

  /** A tree in the run's folder. */
  record Directory() implements StorageChoice {}

  /**
   * Azurite.
   *
   * @param endpoint one that is running already, such as {@code http://127.0.0.1:10000}; empty to
   *     start one
   */
  record Azurite(Optional<String> endpoint) implements StorageChoice {}

  /**
   * Real storage accounts.
   *
   * @param connectionStrings connection string by the account's name in the estate; accounts
   *     without one are reached at their public endpoint with the default credential
   */
  record Azure(Map<String, String> connectionStrings) implements StorageChoice {
    public Azure {
      connectionStrings = Map.copyOf(connectionStrings);
    }
  }
}
