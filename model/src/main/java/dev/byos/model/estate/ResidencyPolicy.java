package dev.byos.model.estate;

import java.util.List;

/**
 * What the customer demands of places. Empty lists mean "no demand".
 *
 * @param allowedRegions region names (normal form, such as {@code westeurope}) where data may rest
 * @param allowedGeographies geographies (such as {@code Europe}) where data may rest
 * @param maximalRoundTripMillis largest accepted P50 round trip between a resource and its storage,
 *     in milliseconds; 0 means that the catalogue's own threshold counts
 */
public record ResidencyPolicy(
    List<String> allowedRegions, List<String> allowedGeographies, double maximalRoundTripMillis) {

  public ResidencyPolicy {
    allowedRegions = List.copyOf(allowedRegions);
    allowedGeographies = List.copyOf(allowedGeographies);
  }

  /** A policy without any demand. */
  public static ResidencyPolicy none() {
    return new ResidencyPolicy(List.of(), List.of(), 0);
  }
}
