package dev.byos.simulator;

import dev.byos.simulator.entity.BlobEffect;
import dev.byos.simulator.entity.EntityCatalogue;
import dev.byos.simulator.kernel.Kernel;
import dev.byos.simulator.kernel.KernelOptions;
import dev.byos.simulator.kernel.NetworkFactory;
import java.util.function.Consumer;

/** Runs scenarios: the door to the simulator. */
public final class Simulation {

  private Simulation() {}

  /**
   * Runs a model to its end without storing blobs.
   *
   * @param entities which entities there are
   * @param networks makes the network between them
   * @param blobs is handed blob effects in the order of the history; may block to slow the run down
   * @throws JournalException when the journal can't be opened or written
   * @throws SimulationException when anything else ends the run
   */
  public static SimulationResult run(
      SimulationRequest request,
      EntityCatalogue entities,
      NetworkFactory networks,
      Consumer<BlobEffect> blobs) {
    return Kernel.run(request, entities, networks, blobs, KernelOptions.defaults());
  }
}
