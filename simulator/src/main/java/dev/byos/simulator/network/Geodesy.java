package dev.byos.simulator.network;

import dev.byos.model.region.Region;

/** Distances on the globe, and how long light needs for them in glass. */
final class Geodesy {
  private static final double EARTH_RADIUS_KILOMETRES = 6_371.0088;

  /** Speed of light in vacuum divided by the refractive index of fibre, 1.468. */
  private static final double FIBRE_KILOMETRES_PER_MILLI = 299.792458 / 1.468;

  private Geodesy() {}

  /** Great-circle distance; NaN when a coordinate is unknown. */
  static double kilometres(Region from, Region to) {
    double latitudeFrom = StrictMath.toRadians(from.latitude());
    double latitudeTo = StrictMath.toRadians(to.latitude());
    double sineLatitude = StrictMath.sin((latitudeFrom - latitudeTo) / 2);
    double sineLongitude =
        StrictMath.sin(StrictMath.toRadians(from.longitude() - to.longitude()) / 2);
    double haversine =
        sineLatitude * sineLatitude
            + StrictMath.cos(latitudeFrom)
                * StrictMath.cos(latitudeTo)
                * sineLongitude
                * sineLongitude;
    return 2 * EARTH_RADIUS_KILOMETRES * StrictMath.asin(StrictMath.sqrt(haversine));
  }

  /** There and back through a straight fibre, milliseconds. */
  static double fibreRoundTripMillis(double kilometres) {
    return 2 * kilometres / FIBRE_KILOMETRES_PER_MILLI;
  }
}
