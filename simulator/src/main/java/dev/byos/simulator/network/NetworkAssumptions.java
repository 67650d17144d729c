package dev.byos.simulator.network;

import dev.byos.model.report.Assumption;
import java.util.List;

/** What the network takes for granted without a published figure. */
public final class NetworkAssumptions {
  static final Assumption SHAPE =
      new Assumption(
          "network.round-trip-shape",
          "The round trips of a pair follow a shifted lognormal distribution through the published"
              + " P50 and P95; a one-way delay is half of a drawn round trip.",
          "Only two quantiles are published; delay has a physical lower bound and a long tail.");

  static final Assumption SAME_REGION =
      new Assumption(
          "network.same-region",
          "Within a region a round trip takes 1 ms at P50 and 2 ms at P95, at least 0.5 ms.",
          "The published table has no figure for the inside of a region.");

  static final Assumption FRONT_DOOR =
      new Assumption(
          "network.front-door",
          "A service without a region answers at the nearest front door: 4 ms at P50, 8 ms at P95,"
              + " at least 1 ms, from every region.",
          "Global services are reached at the edge nearest to the client; no figure is published.");

  static final Assumption ESTIMATED_PAIR =
      new Assumption(
          "network.estimated-pair",
          "A pair of regions that the latency table does not have takes the time of its great-circle"
              + " distance with the route stretch fitted to the published pairs; a region without"
              + " coordinates counts as being where its paired region is.",
          "The table has 54 regions; a run must not stop at the others.");

  static final Assumption NOT_BEFORE_LIGHT =
      new Assumption(
          "network.fibre-floor",
          "No round trip is shorter than light needs in a straight fibre (refractive index 1.468)"
              + " between the published coordinates.",
          "Physics; all published P50 figures meet it.");

  static final Assumption CONNECT_TIME_OUT =
      new Assumption(
          "network.connect-time-out",
          "Who sends to a region that is down or over a link that is cut learns of it after 10 s.",
          "Default connect time-out of azure-core 1.61; other clients differ.");

  static final Assumption GLOBAL_UNAFFECTED =
      new Assumption(
          "network.global-survives",
          "A region fault does not touch services without a region, and link faults hold for the"
              + " two named regions alone.",
          "Global services are spread over many regions.");

  static final Assumption RETRY_JITTER =
      new Assumption(
          "network.retry-jitter",
          "Back-off delays of storage clients are multiplied by a random factor of 0.8 to 1.2, and"
              + " a Retry-After of the server is never undercut.",
          "The comment of the Java storage client's retry policy says so of the jitter; its code"
              + " draws none. Clients without jitter would return in step.");

  private NetworkAssumptions() {}

  /** All of them, in a fixed order. */
  public static List<Assumption> all() {
    return List.of(
        SHAPE,
        SAME_REGION,
        FRONT_DOOR,
        ESTIMATED_PAIR,
        NOT_BEFORE_LIGHT,
        CONNECT_TIME_OUT,
        GLOBAL_UNAFFECTED,
        RETRY_JITTER);
  }
}
