package dev.byos.checks.exports;

import dev.byos.model.artefact.BlobAddress;

/** A blob that the writer could not store, by its own word, and why. */
public record BlobFailure(BlobAddress address, String reason) {

  /** How the reason of an artefact begins that failed for no cause within the run. */
  public static final String NOT_TAKEN = "the store did not take it: ";
}
