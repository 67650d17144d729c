package dev.byos.simulator.kernel;

import dev.byos.model.region.RegionCatalogue;
import dev.byos.simulator.network.FaultSchedule;
import dev.byos.simulator.network.Network;

/** Makes the network of a run; tests and measurements put toys in its place. */
@FunctionalInterface
public interface NetworkFactory {

  /** The network between those regions, with those faults. */
  Network create(RegionCatalogue regions, FaultSchedule faults);
}
