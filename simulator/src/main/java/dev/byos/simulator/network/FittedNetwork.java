package dev.byos.simulator.network;

import dev.byos.model.region.RegionCatalogue;
import dev.byos.model.timeline.Fault;
import dev.byos.simulator.entity.RandomStream;
import java.util.Optional;

/**
 * The network of a run: fitted latencies and the faults of the timeline. The faults in force at
 * departure decide a message's fate; one that is on its way when a fault begins still arrives.
 * Faults of type {@code region-down} also keep a region's own messages to itself from arriving.
 */
public final class FittedNetwork implements Network {
  /** How long a client waits for a connection; default of azure-core. Microseconds. */
  static final long CONNECT_TIME_OUT_MICROS = 10_000_000L;

  private final LatencySampler sampler;
  private final FaultSchedule faults;
  private final long minimalDelayMicros;

  /** Fits the latencies of a catalogue; the faults apply on top. */
  public FittedNetwork(RegionCatalogue catalogue, FaultSchedule faults) {
    this.sampler = new LatencySampler(catalogue);
    this.faults = faults;
    this.minimalDelayMicros = sampler.minimalOneWayMicros();
  }

  @Override
  public Passage send(String from, String to, long departureMicros, RandomStream random) {
    // Drawn first and always, so that a fault does not shift the draws that follow it.
    long delayMicros = sampler.oneWayMicros(from, to, random);
    if (faults.isEmpty()) {
      return new Passage.Arrives(delayMicros);
    }
    Optional<Fault.RegionDown> down =
        faults.inForce(
            departureMicros,
            Fault.RegionDown.class,
            fault -> fault.region().equals(from) || fault.region().equals(to));
    if (down.isPresent()) {
      return new Passage.Lost("region-down", CONNECT_TIME_OUT_MICROS);
    }
    if (faults
        .inForce(
            departureMicros,
            Fault.LinkCut.class,
            fault -> concerns(fault.from(), fault.to(), fault.oneWay(), from, to))
        .isPresent()) {
      return new Passage.Lost("link-cut", CONNECT_TIME_OUT_MICROS);
    }
    return new Passage.Arrives(
        faults
            .inForce(
                departureMicros,
                Fault.LinkSlow.class,
                fault -> concerns(fault.from(), fault.to(), fault.oneWay(), from, to))
            .map(fault -> slowed(delayMicros, fault))
            .orElse(delayMicros));
  }

  @Override
  public long minimalDelayMicros() {
    return minimalDelayMicros;
  }

  /** The latencies without faults. */
  public LatencySampler latencies() {
    return sampler;
  }

  /** A slow link never makes a message faster: the lookahead of the clock rests on that. */
  private static long slowed(long delayMicros, Fault.LinkSlow fault) {
    double factor = StrictMath.max(1, fault.factor());
    return Math.addExact((long) (delayMicros * factor), StrictMath.max(0, fault.addMicros()));
  }

  private static boolean concerns(
      String faultFrom, String faultTo, boolean oneWay, String from, String to) {
    return (faultFrom.equals(from) && faultTo.equals(to))
        || (!oneWay && faultFrom.equals(to) && faultTo.equals(from));
  }
}
