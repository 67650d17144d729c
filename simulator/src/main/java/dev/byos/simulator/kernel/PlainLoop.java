package dev.byos.simulator.kernel;

import dev.byos.simulator.SimulationRequest;
import dev.byos.simulator.SimulationResult;
import dev.byos.simulator.entity.BlobEffect;
import dev.byos.simulator.entity.EntityCatalogue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The same simulation as one plain loop on one thread, without actors and windows: the reference
 * that the kernel's history is compared with, and the yardstick of its speed. It always runs
 * without a journal.
 */
public final class PlainLoop {

  private PlainLoop() {}

  /** Runs to the end; see {@link Kernel#run}. */
  public static SimulationResult run(
      SimulationRequest request,
      EntityCatalogue entities,
      NetworkFactory networks,
      Consumer<BlobEffect> blobs) {
    long began = System.nanoTime();
    Physics physics = Physics.of(request, entities, networks);
    HistoryWriter history =
        new HistoryWriter(
            request.scenario().start(),
            request.historyFile(),
            request.observer(),
            request.progress());
    Agenda agenda = new Agenda(physics, history, blobs);
    try {
      loop(physics, agenda);
      history.close();
    } catch (RuntimeException | Error problem) {
      history.abort();
      throw problem;
    }
    return new SimulationResult(
        agenda.events(),
        history.sha256(),
        agenda.deliveries(),
        0,
        0,
        agenda.lastEventMicros(),
        List.of(),
        (System.nanoTime() - began) / 1e9);
  }

  private static void loop(Physics physics, Agenda agenda) {
    Map<EntityHandle, EntityCore<?>> live = new HashMap<>();
    List<Delivery> follows = new ArrayList<>();
    while (true) {
      Delivery delivery = agenda.hasNext() ? agenda.next() : agenda.end();
      if (delivery == null) {
        if (agenda.ended()) {
          return;
        }
        continue;
      }
      EntityHandle target = delivery.target;
      EntityCore<?> core = live.get(target);
      if (core == null) {
        core = EntityCore.of(target, physics);
        live.put(target, core);
      }
      core.deliver(delivery, follows::add);
      agenda.record(delivery);
      for (int i = 0; i < follows.size(); i++) {
        agenda.add(follows.get(i));
      }
      follows.clear();
      if (target.finished) {
        live.remove(target);
      }
    }
  }
}
