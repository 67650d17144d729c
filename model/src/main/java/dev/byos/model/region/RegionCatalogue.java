package dev.byos.model.region;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where things are and how far apart: every region, and the published round trip of every directed
 * pair.
 */
public final class RegionCatalogue {
  private final Map<String, Region> regions = new LinkedHashMap<>();
  private final Map<String, String> namesByDisplayForm = new HashMap<>();
  private final Map<String, RoundTrip> roundTrips = new LinkedHashMap<>();
  private final List<String> communicationGeographies;
  private final LatencyData latencyData;

  /**
   * @param communicationGeographies data locations of Communication Services
   * @throws IllegalArgumentException when a region or pair occurs twice
   */
  public RegionCatalogue(
      List<Region> regions,
      List<RoundTrip> roundTrips,
      List<String> communicationGeographies,
      LatencyData latencyData) {
    for (Region region : regions) {
      if (this.regions.put(region.name(), region) != null) {
        throw new IllegalArgumentException("region occurs twice: " + region.name());
      }
      namesByDisplayForm.put(normalForm(region.displayName()), region.name());
    }
    for (RoundTrip roundTrip : roundTrips) {
      if (this.roundTrips.put(key(roundTrip.from(), roundTrip.to()), roundTrip) != null) {
        throw new IllegalArgumentException("pair occurs twice: " + roundTrip);
      }
    }
    this.communicationGeographies = List.copyOf(communicationGeographies);
    this.latencyData = latencyData;
  }

  /** All regions, in the order of the data. */
  public List<Region> regions() {
    return Collections.unmodifiableList(new ArrayList<>(regions.values()));
  }

  /**
   * The region of that name; display form ("West Europe") and normal form ("westeurope") are both
   * understood.
   */
  public Optional<Region> region(String name) {
    String normal = normalForm(name);
    return Optional.ofNullable(regions.get(namesByDisplayForm.getOrDefault(normal, normal)));
  }

  /** The published round trip from one region to another, if the table has the pair. */
  public Optional<RoundTrip> roundTrip(String from, String to) {
    return Optional.ofNullable(roundTrips.get(key(from, to)));
  }

  /** All published pairs, in the order of the data. */
  public List<RoundTrip> roundTrips() {
    return Collections.unmodifiableList(new ArrayList<>(roundTrips.values()));
  }

  /** Data locations of Communication Services, such as {@code Europe}. */
  public List<String> communicationGeographies() {
    return communicationGeographies;
  }

  /** Where the latency figures come from. */
  public LatencyData latencyData() {
    return latencyData;
  }

  /** Lower case without blanks: Azure's normal form of a region name. */
  public static String normalForm(String name) {
    return name.toLowerCase(Locale.ROOT).replace(" ", "");
  }

  private static String key(String from, String to) {
    return from + '>' + to;
  }
}
