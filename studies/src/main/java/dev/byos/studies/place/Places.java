package dev.byos.studies.place;

import dev.byos.checks.rules.residency.AllowedPlaces;
import dev.byos.model.estate.ResidencyPolicy;
import dev.byos.model.region.Region;
import dev.byos.model.region.RegionCatalogue;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where data may rest, by the reading of the residency rules, so that a placement admitted here
 * does not break them; and which places belong together.
 */
final class Places {
  private final RegionCatalogue catalogue;
  private final ResidencyPolicy policy;
  private final AllowedPlaces allowed;
  private final Map<String, Region> regions = new HashMap<>();

  Places(RegionCatalogue catalogue, ResidencyPolicy policy) {
    this.catalogue = catalogue;
    this.policy = policy;
    this.allowed = new AllowedPlaces(policy, catalogue);
  }

  /** The region of that name, which must exist. */
  Region region(String name) {
    return regions.computeIfAbsent(
        name,
        unseen ->
            catalogue
                .region(unseen)
                .orElseThrow(() -> new IllegalArgumentException("no such region: " + unseen)));
  }

  /** Whether data may rest in a region. */
  boolean allows(String region) {
    boolean noDemand = policy.allowedRegions().isEmpty() && policy.allowedGeographies().isEmpty();
    return noDemand || allowed.refusal(region) == null;
  }

  /** Whether a data location is allowed. */
  boolean allowsDataLocation(String geography) {
    return allowed.allowsGeography(geography);
  }

  /** The region that a region is paired with, when the data describe it. */
  Optional<Region> pairOf(Region region) {
    return Optional.ofNullable(region.pairedRegion()).flatMap(catalogue::region);
  }

  /** Whether a copy in the paired region stays in the geography and in allowed places. */
  boolean confinedPair(Region region) {
    return pairOf(region)
        .filter(pair -> pair.geography().equalsIgnoreCase(region.geography()))
        .filter(pair -> allows(pair.name()))
        .isPresent();
  }

  /** Whether a region is in a data location, by its geography or the group of that. */
  static boolean within(String dataLocation, Region region) {
    return dataLocation.equalsIgnoreCase(region.geography())
        || dataLocation.equalsIgnoreCase(region.geographyGroup());
  }
}
