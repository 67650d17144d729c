package dev.byos.simulator.entities.platform;

import dev.byos.model.event.EntityId;
import dev.byos.model.event.Event;
import dev.byos.simulator.entities.TestbedEntities;
import dev.byos.simulator.entity.Context;
import dev.byos.simulator.entity.Decision;
import dev.byos.simulator.entity.EntityLogic;
import dev.byos.simulator.entity.Message;
import dev.byos.simulator.entity.Outgoing;
import dev.byos.simulator.entity.RandomStream;
import dev.byos.simulator.entity.World;
import java.util.ArrayList;
import java.util.List;

/** One entity without a kernel: messages go in at stated times, decisions come out. */
final class Harness {
  private final EntityId self;
  private final World world;
  private final EntityLogic<Object> logic;
  private Object state;
  private long deliveries;
  final List<Event> history = new ArrayList<>();

  @SuppressWarnings("unchecked")
  Harness(EntityId self, World world) {
    this.self = self;
    this.world = world;
    this.logic = (EntityLogic<Object>) TestbedEntities.standard().logicFor(self, world);
    this.state = logic.initialState();
  }

  Decision deliver(long atMicros, Message message) {
    RandomStream random =
        RandomStream.of(world.seed(), RandomStream.key(self.toString()), ++deliveries);
    Context context =
        new Context(self, world.placement().regionOf(self), atMicros, self, random, world);
    Decision decision = logic.decide(state, message, context);
    for (Event event : decision.events()) {
      apply(atMicros, event);
    }
    return decision;
  }

  /** Applies an event as recovery does. */
  void apply(long atMicros, Event event) {
    state = logic.evolve(state, atMicros, event);
    history.add(event);
  }

  /** The only event of a decision. */
  static Event only(Decision decision) {
    if (decision.events().size() != 1) {
      throw new AssertionError("one event expected, not " + decision.events());
    }
    return decision.events().get(0);
  }

  /** The first message of that type in a decision. */
  static <M> M sent(Decision decision, Class<M> type) {
    for (Outgoing outgoing : decision.outgoing()) {
      if (type.isInstance(outgoing.message())) {
        return type.cast(outgoing.message());
      }
    }
    throw new AssertionError("no " + type.getSimpleName() + " in " + decision.outgoing());
  }
}
