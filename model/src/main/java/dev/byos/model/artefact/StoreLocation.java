package dev.byos.model.artefact;

import java.util.Map;

/** Where the blobs of a run are, so that others than the writer can read them. */
public sealed interface StoreLocation {

  /** A tree {@code <root>/<account>/<container>/<blob>}. */
  record Directory(String root) implements StoreLocation {}

  /**
   * Blob service endpoints (Azurite or Azure).
   *
   * @param connectionStrings connection string of each account by its name in the estate; an
   *     account without one is reached at its public endpoint with the default credential
   */
  record BlobService(Map<String, String> connectionStrings) implements StoreLocation {
    public BlobService {
      connectionStrings = Map.copyOf(connectionStrings);
    }
  }

  /** Nothing is written: descriptors only. */
  record None() implements StoreLocation {}
}
