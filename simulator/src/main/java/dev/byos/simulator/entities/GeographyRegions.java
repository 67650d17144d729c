package dev.byos.simulator.entities;

import dev.byos.model.region.Region;
import dev.byos.model.region.RegionCatalogue;
import java.util.Locale;
import java.util.Map;

/**
 * The region that stands for a data location of Communication Services. The service does not
 * publish in which region of a geography a resource's built-in storage and control plane are;
 * latency needs one place all the same. An assumption, listed in {@link EntityAssumptions}.
 */
public final class GeographyRegions {
  private static final Map<String, String> REPRESENTATIVES =
      Map.ofEntries(
          Map.entry("africa", "southafricanorth"),
          Map.entry("asia pacific", "southeastasia"),
          Map.entry("australia", "australiaeast"),
          Map.entry("brazil", "brazilsouth"),
          Map.entry("canada", "canadacentral"),
          Map.entry("europe", "westeurope"),
          Map.entry("france", "francecentral"),
          Map.entry("germany", "germanywestcentral"),
          Map.entry("india", "centralindia"),
          Map.entry("japan", "japaneast"),
          Map.entry("korea", "koreacentral"),
          Map.entry("norway", "norwayeast"),
          Map.entry("switzerland", "switzerlandnorth"),
          Map.entry("united arab emirates", "uaenorth"),
          Map.entry("united kingdom", "uksouth"),
          Map.entry("united states", "eastus"));

  private GeographyRegions() {}

  /**
   * The region for a data location; without one in the table the first region of that geography,
   * without any {@code global}.
   */
  public static String representative(String dataLocation, RegionCatalogue catalogue) {
    String region = REPRESENTATIVES.get(dataLocation.toLowerCase(Locale.ROOT));
    if (region != null) {
      return region;
    }
    return catalogue.regions().stream()
        .filter(candidate -> dataLocation.equalsIgnoreCase(candidate.geography()))
        .map(Region::name)
        .findFirst()
        .orElse(EntityPlacement.GLOBAL);
  }
}
