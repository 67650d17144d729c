package dev.byos.simulator.kernel;

import dev.byos.simulator.SimulationRequest;
import dev.byos.simulator.entity.EntityCatalogue;
import dev.byos.simulator.entity.EntityLogic;
import dev.byos.simulator.entity.Message;
import dev.byos.simulator.entity.Outgoing;
import dev.byos.simulator.entity.Outgoing.Way;
import dev.byos.simulator.entity.RandomStream;
import dev.byos.simulator.entity.Undelivered;
import dev.byos.simulator.entity.World;
import dev.byos.simulator.network.FaultSchedule;
import dev.byos.simulator.network.Network;
import dev.byos.simulator.network.Network.Passage;

/**
 * The laws of a run that every entity obeys, whatever runs it: which brain it has, when its
 * messages arrive and which random draws it gets. Everything here is a pure function, so any thread
 * may ask.
 *
 * <p>A message never arrives sooner than the network's minimal delay after the decision that sent
 * it; a timer takes at least 1 microsecond.
 */
final class Physics {
  private static final long NETWORK_KEY = RandomStream.key("network");

  private final World world;
  private final EntityCatalogue entities;
  private final Network network;
  private final Directory directory;
  private final long lookaheadMicros;

  Physics(World world, EntityCatalogue entities, Network network) {
    this.world = world;
    this.entities = entities;
    this.network = network;
    this.directory = new Directory(world.placement());
    this.lookaheadMicros = Math.max(1, network.minimalDelayMicros());
  }

  /** The physics of what is asked for. */
  static Physics of(SimulationRequest request, EntityCatalogue entities, NetworkFactory networks) {
    FaultSchedule faults = new FaultSchedule(request.scenario().timeline());
    World world =
        new World(
            request.scenario(),
            request.seed(),
            request.regions(),
            faults,
            entities.placement(request.scenario(), request.regions()));
    return new Physics(world, entities, networks.create(request.regions(), faults));
  }

  World world() {
    return world;
  }

  Directory directory() {
    return directory;
  }

  /** How far entities may be decided independently, microseconds. */
  long lookaheadMicros() {
    return lookaheadMicros;
  }

  EntityLogic<?> logicFor(EntityHandle entity) {
    return entities.logicFor(entity.id(), world);
  }

  /** The draws of one delivery. */
  RandomStream randomFor(Delivery delivery) {
    return RandomStream.of(
        world.seed(),
        delivery.target.key(),
        delivery.timeMicros,
        delivery.source.key(),
        delivery.sourceSequence);
  }

  /** When and where what an entity sends comes to. */
  Delivery route(EntityHandle sender, long nowMicros, long sequence, Outgoing outgoing) {
    if (outgoing.way() == Way.TIMER) {
      long due = Math.addExact(nowMicros, Math.max(1, outgoing.delayMicros()));
      return new Delivery(due, sender, sender, sequence, outgoing.message());
    }
    EntityHandle target = directory.handle(outgoing.target());
    long departure = Math.addExact(nowMicros, Math.max(0, outgoing.delayMicros()));
    RandomStream random = RandomStream.of(world.seed(), NETWORK_KEY, sender.key(), sequence);
    Passage passage = network.send(sender.region(), target.region(), departure, random);
    if (passage instanceof Passage.Arrives arrives) {
      long delay = Math.max(lookaheadMicros, arrives.delayMicros());
      return new Delivery(
          Math.addExact(departure, delay), target, sender, sequence, outgoing.message());
    }
    Passage.Lost lost = (Passage.Lost) passage;
    long learned = Math.addExact(departure, Math.max(lookaheadMicros, lost.timeoutMicros()));
    boolean answer = outgoing.way() == Way.REPLY;
    Message notice =
        new Undelivered(
            answer ? sender.id() : target.id(), outgoing.message(), lost.reason(), answer);
    return new Delivery(learned, answer ? target : sender, sender, sequence, notice);
  }
}
