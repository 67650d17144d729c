package dev.byos.checks.rules.residency;

import dev.byos.checks.rule.RuleContext;
import dev.byos.model.estate.ResidencyPolicy;
import dev.byos.model.region.Region;
import dev.byos.model.region.RegionCatalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a customer lets data rest. A geography is matched by its own name (Germany) or by its group
 * (Europe), so that Europe takes in Germany.
 */
public record AllowedPlaces(ResidencyPolicy policy, RegionCatalogue regions) {

  /** The places that a rule must heed. */
  public static AllowedPlaces of(RuleContext context) {
    return new AllowedPlaces(context.estate().residencyPolicy(), context.regions());
  }

  /** Why data may not rest in a region, or null when it may. */
  public String refusal(String regionName) {
    if (regionName == null) {
      return "no region is stated";
    }
    Optional<Region> region = regions.region(regionName);
    String normal = region.map(Region::name).orElse(RegionCatalogue.normalForm(regionName));
    if (policy.allowedRegions().stream()
        .map(RegionCatalogue::normalForm)
        .anyMatch(normal::equals)) {
      return null;
    }
    if (region.isEmpty()) {
      return "region %s is not known".formatted(regionName);
    }
    String geography = region.get().geography();
    String group = region.get().geographyGroup();
    if (policy.allowedGeographies().stream()
        .anyMatch(
            allowed -> allowed.equalsIgnoreCase(geography) || allowed.equalsIgnoreCase(group))) {
      return null;
    }
    return "region %s (%s) is not among the allowed places %s"
        .formatted(normal, geography, places());
  }

  /** Whether a geography by name is allowed; regions alone do not decide on geographies. */
  public boolean allowsGeography(String geography) {
    return policy.allowedGeographies().isEmpty()
        || policy.allowedGeographies().stream().anyMatch(geography::equalsIgnoreCase)
        || regions.regions().stream()
            .filter(region -> geography.equalsIgnoreCase(region.geography()))
            .anyMatch(
                region ->
                    policy.allowedGeographies().stream()
                        .anyMatch(allowed -> allowed.equalsIgnoreCase(region.geographyGroup())));
  }

  private String places() {
    List<String> all = new ArrayList<>(policy.allowedRegions());
    all.addAll(policy.allowedGeographies());
    return String.join(", ", all);
  }
}
