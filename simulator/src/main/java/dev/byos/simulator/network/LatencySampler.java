package dev.byos.simulator.network;

import dev.byos.model.region.Region;
import dev.byos.model.region.RegionCatalogue;
import dev.byos.simulator.entity.RandomStream;
import dev.byos.simulator.network.Link.Basis;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Draws latencies between places: a distribution for every directed pair of regions, fitted to the
 * published P50 and P95 where the table has the pair. All links are made at construction, so that a
 * draw is a look-up and a formula, and any thread may draw. {@code docs/latency-model.md} tells the
 * method and its residuals.
 */
public final class LatencySampler {
  /** Place of services that live in no region, and of whatever is not on the network at all. */
  public static final String GLOBAL = "global";

  /** No round trip is shorter, milliseconds; half of it is the lookahead of the virtual clock. */
  static final double FLOOR_MILLIS = 0.5;

  private static final RoundTripDistribution SAME_REGION =
      new RoundTripDistribution(1, 2, FLOOR_MILLIS);
  private static final RoundTripDistribution FRONT_DOOR = new RoundTripDistribution(4, 8, 1);

  private final RegionCatalogue catalogue;
  private final RouteStretch routeStretch;
  private final Map<String, Integer> indexes = new HashMap<>();
  private final Link[][] links;

  /** Fits all links. */
  public LatencySampler(RegionCatalogue catalogue) {
    this.catalogue = catalogue;
    this.routeStretch = RouteStretch.fit(catalogue);
    List<String> places = new ArrayList<>(List.of(GLOBAL));
    catalogue.regions().forEach(region -> places.add(region.name()));
    this.links = new Link[places.size()][places.size()];
    for (int from = 0; from < links.length; from++) {
      indexes.put(places.get(from), from);
      for (int to = 0; to < links.length; to++) {
        links[from][to] = fit(places.get(from), places.get(to));
      }
    }
  }

  /**
   * A one-way delay in microseconds: half of a round trip drawn for the pair.
   *
   * @throws IllegalArgumentException when a region is not in the catalogue
   */
  public long oneWayMicros(String from, String to, RandomStream random) {
    return link(from, to).drawOneWayMicros(random);
  }

  /**
   * A round trip in microseconds.
   *
   * @throws IllegalArgumentException when a region is not in the catalogue
   */
  public long roundTripMicros(String from, String to, RandomStream random) {
    return link(from, to).roundTrip().drawMicros(random);
  }

  /**
   * The round trip that is not exceeded with that probability, microseconds.
   *
   * @param probability in (0, 1)
   * @throws IllegalArgumentException when a region is not in the catalogue
   */
  public long roundTripQuantileMicros(String from, String to, double probability) {
    return link(from, to).roundTrip().quantileMicros(probability);
  }

  /** Whether the pair is not in the published table and was estimated from its distance. */
  public boolean estimated(String from, String to) {
    return link(from, to).basis() == Basis.ESTIMATED;
  }

  /** No one-way delay of any pair is below this, microseconds. */
  public long minimalOneWayMicros() {
    long smallest = Long.MAX_VALUE;
    for (Link[] row : links) {
      for (Link link : row) {
        smallest = StrictMath.min(smallest, link.smallestOneWayMicros());
      }
    }
    return smallest;
  }

  RouteStretch routeStretch() {
    return routeStretch;
  }

  Link link(String from, String to) {
    return links[index(from)][index(to)];
  }

  private int index(String place) {
    Integer index = indexes.get(place);
    if (index == null) {
      index = indexes.get(RegionCatalogue.normalForm(place));
    }
    if (index == null) {
      throw new IllegalArgumentException("no such region: " + place);
    }
    return index;
  }

  private Link fit(String from, String to) {
    if (from.equals(to)) {
      return new Link(from, to, Basis.SAME_REGION, 0, SAME_REGION);
    }
    if (from.equals(GLOBAL) || to.equals(GLOBAL)) {
      return new Link(from, to, Basis.FRONT_DOOR, Double.NaN, FRONT_DOOR);
    }
    double kilometres = Geodesy.kilometres(located(from), located(to));
    double fibreMillis = StrictMath.max(FLOOR_MILLIS, Geodesy.fibreRoundTripMillis(kilometres));
    return catalogue
        .roundTrip(from, to)
        .map(
            trip -> {
              double floor = StrictMath.min(fibreMillis, trip.p50Millis());
              RoundTripDistribution fitted =
                  new RoundTripDistribution(trip.p50Millis(), trip.p95Millis(), floor);
              return new Link(from, to, Basis.PUBLISHED, kilometres, fitted);
            })
        .orElseGet(
            () ->
                new Link(
                    from,
                    to,
                    Basis.ESTIMATED,
                    kilometres,
                    routeStretch.estimate(kilometres, fibreMillis)));
  }

  /** The region, or the region it is paired with when its own coordinates are unknown. */
  private Region located(String name) {
    Region region = catalogue.region(name).orElseThrow();
    if (!Double.isNaN(region.latitude()) && !Double.isNaN(region.longitude())) {
      return region;
    }
    return Optional.ofNullable(region.pairedRegion())
        .flatMap(catalogue::region)
        .filter(pair -> !Double.isNaN(pair.latitude()) && !Double.isNaN(pair.longitude()))
        .orElseThrow(
            () -> new IllegalArgumentException("neither coordinates nor a located pair: " + name));
  }
}
