package dev.byos.simulator.network;

import dev.byos.simulator.entity.RandomStream;

/**
 * One directed pair of places and its latency.
 *
 * @param kilometres great-circle distance, NaN where it has no meaning
 */
record Link(
    String from, String to, Basis basis, double kilometres, RoundTripDistribution roundTrip) {

  /** What the figures of a link rest on. */
  enum Basis {
    /** The published table. */
    PUBLISHED,
    /** An assumption, for nothing is published about the inside of a region. */
    SAME_REGION,
    /** An assumption about services without a region. */
    FRONT_DOOR,
    /** Great-circle distance and the fitted route stretch. */
    ESTIMATED
  }

  /** Half of a round trip, microseconds. */
  long drawOneWayMicros(RandomStream random) {
    return roundTrip.drawMicros(random) / 2;
  }

  /** No one-way delay is below this, microseconds. */
  long smallestOneWayMicros() {
    return roundTrip.smallestMicros() / 2;
  }
}
