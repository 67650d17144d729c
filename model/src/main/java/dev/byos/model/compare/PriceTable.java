package dev.byos.model.compare;

import dev.byos.model.region.Region;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What storage, traffic and write operations cost: a table that the user can replace. The most
 * special row that fits counts, so a table can be as coarse or as fine as somebody's knowledge of
 * prices. Places are region names, geography groups of regions, zones of the table, or {@value
 * #ANY}.
 *
 * @param origin whose figures they are
 * @param zones zone of the price list by geography group, such as {@code North America} by {@code
 *     US}
 * @param storage price of one GiB-month
 * @param egress price of one GiB that leaves a region
 * @param operations price of 10,000 writes
 */
public record PriceTable(
    Comparison.Prices origin,
    Map<String, String> zones,
    List<AtRest> storage,
    List<Egress> egress,
    List<AtRest> operations) {

  /** Every place, every redundancy. */
  public static final String ANY = "any";

  /** Target of traffic that stays within its region. */
  public static final String SAME_REGION = "same region";

  /** Target of traffic that stays within its zone. */
  public static final String SAME_ZONE = "same zone";

  public PriceTable {
    zones = Map.copyOf(zones);
    storage = List.copyOf(storage);
    egress = List.copyOf(egress);
    operations = List.copyOf(operations);
  }

  /**
   * Price of something in an account.
   *
   * @param redundancy such as {@code ZRS}, or {@value #ANY}
   */
  public record AtRest(String place, String redundancy, double price) {}

  /** Price of traffic; {@code to} may also be {@value #SAME_REGION} or {@value #SAME_ZONE}. */
  public record Egress(String from, String to, double price) {}

  /** Price of a GiB-month; empty when no row fits. */
  public Optional<Double> storagePrice(Region region, String redundancy) {
    return atRest(storage, region, redundancy);
  }

  /** Price of 10,000 writes; empty when no row fits. */
  public Optional<Double> operationsPrice(Region region, String redundancy) {
    return atRest(operations, region, redundancy);
  }

  /** Price of a GiB from one region to another; empty when no row fits. */
  public Optional<Double> egressPrice(Region from, Region to) {
    for (String source : places(from)) {
      for (String target : places(to)) {
        if (!target.equals(ANY)) {
          Optional<Double> price = egressRow(source, target);
          if (price.isPresent()) {
            return price;
          }
        }
      }
      Optional<Double> price = byNearness(source, from, to);
      if (price.isPresent()) {
        return price;
      }
    }
    return Optional.empty();
  }

  private Optional<Double> byNearness(String source, Region from, Region to) {
    Optional<Double> price = Optional.empty();
    if (from.name().equals(to.name())) {
      price = egressRow(source, SAME_REGION);
    }
    if (price.isEmpty() && !zone(from).isEmpty() && zone(from).equals(zone(to))) {
      price = egressRow(source, SAME_ZONE);
    }
    return price.isPresent() ? price : egressRow(source, ANY);
  }

  private Optional<Double> egressRow(String from, String to) {
    return egress.stream()
        .filter(row -> row.from().equals(from) && row.to().equals(to))
        .map(Egress::price)
        .findFirst();
  }

  private Optional<Double> atRest(List<AtRest> rows, Region region, String redundancy) {
    for (String place : places(region)) {
      for (String kind : List.of(redundancy, ANY)) {
        for (AtRest row : rows) {
          if (row.place().equals(place) && row.redundancy().equals(kind)) {
            return Optional.of(row.price());
          }
        }
      }
    }
    return Optional.empty();
  }

  private String zone(Region region) {
    return zones.getOrDefault(group(region), "");
  }

  private static String group(Region region) {
    return region.geographyGroup() == null ? "" : region.geographyGroup();
  }

  /** What rows may call a region, most special first. */
  private List<String> places(Region region) {
    return List.of(region.name(), group(region), zone(region), ANY);
  }
}
