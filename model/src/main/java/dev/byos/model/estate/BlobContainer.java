package dev.byos.model.estate;

import java.util.List;

/**
 * A blob container as configured.
 *
 * @param publicAccess {@code None}, {@code Blob} or {@code Container}
 * @param immutableForMicros length of a time-based retention policy in microseconds, 0 for none
 * @param complianceRules names of the customer's own rules attached to the container (retention,
 *     access, ...)
 */
public record BlobContainer(
    String name,
    String publicAccess,
    long immutableForMicros,
    boolean legalHold,
    List<String> complianceRules) {

  public BlobContainer {
    complianceRules = List.copyOf(complianceRules);
  }
}
