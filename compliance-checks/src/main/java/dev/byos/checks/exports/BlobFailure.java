package dev.byos.checks.exports;

import dev.byos.model.artefact.BlobAddress;

/** A blob that the writer could not store, by its own word, and why. */
public record BlobFailure(BlobAddress address, String reason) {}
