package dev.byos.simulator.network;

import dev.byos.model.region.Region;
import dev.byos.model.region.RegionCatalogue;
import dev.byos.model.region.RoundTrip;
import java.util.List;

/**
 * How much longer real routes are than the great circle: two lines fitted to all published pairs,
 * used for regions that the latency table does not have. {@code docs/latency-model.md} gives the
 * residuals.
 *
 * @param p50ByKilometres P50 round trip in milliseconds by great-circle kilometres
 * @param p95ByP50 P95 by P50, both in milliseconds
 */
record RouteStretch(LineFit p50ByKilometres, LineFit p95ByP50) {

  /**
   * Fits both lines; pairs of regions without coordinates are left out.
   *
   * @throws IllegalArgumentException when fewer than three published pairs have coordinates
   */
  static RouteStretch fit(RegionCatalogue catalogue) {
    List<RoundTrip> located =
        catalogue.roundTrips().stream()
            .filter(trip -> !Double.isNaN(kilometres(catalogue, trip)))
            .toList();
    if (located.size() < 3) {
      throw new IllegalArgumentException(
          "expected at least 3 published pairs with coordinates, found " + located.size());
    }
    double[] distances =
        located.stream().mapToDouble(trip -> kilometres(catalogue, trip)).toArray();
    double[] p50 = located.stream().mapToDouble(RoundTrip::p50Millis).toArray();
    double[] p95 = located.stream().mapToDouble(RoundTrip::p95Millis).toArray();
    return new RouteStretch(LineFit.relative(distances, p50), LineFit.relative(p50, p95));
  }

  /** The estimate for a distance; never below the given floor. */
  RoundTripDistribution estimate(double kilometres, double floorMillis) {
    double p50 = StrictMath.max(p50ByKilometres.at(kilometres), floorMillis);
    return new RoundTripDistribution(p50, StrictMath.max(p95ByP50.at(p50), p50), floorMillis);
  }

  static double kilometres(RegionCatalogue catalogue, RoundTrip trip) {
    return Geodesy.kilometres(region(catalogue, trip.from()), region(catalogue, trip.to()));
  }

  private static Region region(RegionCatalogue catalogue, String name) {
    return catalogue
        .region(name)
        .orElseThrow(() -> new IllegalArgumentException("no such region: " + name));
  }
}
