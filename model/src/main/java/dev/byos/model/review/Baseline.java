package dev.byos.model.review;

import java.util.Set;

/**
 * Findings that were known at an earlier check.
 *
 * @param file the file as the user gave it
 * @param fingerprints of the known findings
 */
public record Baseline(String file, Set<String> fingerprints) {
  public Baseline {
    fingerprints = Set.copyOf(fingerprints);
  }
}
