package dev.byos.simulator;

import dev.byos.simulator.entities.TestbedEntities;
import dev.byos.simulator.entity.BlobEffect;
import dev.byos.simulator.entity.EntityCatalogue;
import dev.byos.simulator.kernel.Kernel;
import dev.byos.simulator.kernel.KernelOptions;
import dev.byos.simulator.kernel.NetworkFactory;
import dev.byos.simulator.network.FittedNetwork;
import dev.byos.simulator.store.BlobEffectSink;
import dev.byos.simulator.store.ExportPipeline;
import java.util.List;
import java.util.function.Consumer;

/**
 * Runs scenarios: the door to the simulator. Runs share nothing, so several may go on in one
 * process.
 */
public final class Simulation {

  private Simulation() {}

  /**
   * Runs a scenario to its end, with the testbed's entities and the published latencies. Blobs go
   * to the request's store while the run goes on; those that the store does not take are listed in
   * the result and do not end the run.
   *
   * @throws JournalException when the journal can't be opened or written
   * @throws SimulationException when anything else ends the run
   */
  public static SimulationResult run(SimulationRequest request) {
    return run(request, TestbedEntities.standard(), FittedNetwork::new);
  }

  /**
   * Runs a model of one's own to its end.
   *
   * @param entities which entities there are
   * @param networks makes the network between them
   * @throws JournalException when the journal can't be opened or written
   * @throws SimulationException when anything else ends the run
   */
  public static SimulationResult run(
      SimulationRequest request, EntityCatalogue entities, NetworkFactory networks) {
    if (request.store().isEmpty()) {
      return simulate(request, entities, networks, effect -> {});
    }
    long began = System.nanoTime();
    try (BlobEffectSink exports = new ExportPipeline(request.store().get())) {
      SimulationResult result = simulate(request, entities, networks, exports::accept);
      List<SimulationResult.BlobFailure> failures = exports.finish();
      return new SimulationResult(
          result.events(),
          result.historySha256(),
          result.deliveries(),
          result.openEventsMaximal(),
          result.clockWaitsForJournal(),
          result.lastMicros(),
          failures,
          (System.nanoTime() - began) / 1e9);
    }
  }

  private static SimulationResult simulate(
      SimulationRequest request,
      EntityCatalogue entities,
      NetworkFactory networks,
      Consumer<BlobEffect> blobs) {
    return Kernel.run(request, entities, networks, blobs, KernelOptions.defaults());
  }
}
