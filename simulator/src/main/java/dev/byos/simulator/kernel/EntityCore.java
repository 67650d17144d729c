package dev.byos.simulator.kernel;

import dev.byos.model.event.Event;
import dev.byos.simulator.SimulationException;
import dev.byos.simulator.entity.Context;
import dev.byos.simulator.entity.Decision;
import dev.byos.simulator.entity.EntityLogic;
import dev.byos.simulator.entity.Outgoing;
import java.util.List;
import java.util.function.Consumer;

/**
 * One entity at work: its state and the number of its next message. Actors and the plain loop both
 * drive entities through this class, so that they cannot differ in what an entity does.
 *
 * @param <S> the entity's state
 */
final class EntityCore<S> {
  private final EntityHandle handle;
  private final Physics physics;
  private final EntityLogic<S> logic;
  private S state;
  private long nextSequence;

  EntityCore(EntityHandle handle, Physics physics, EntityLogic<S> logic) {
    this.handle = handle;
    this.physics = physics;
    this.logic = logic;
    this.state = logic.initialState();
  }

  static EntityCore<?> of(EntityHandle handle, Physics physics) {
    return new EntityCore<>(handle, physics, physics.logicFor(handle));
  }

  long nextSequence() {
    return nextSequence;
  }

  /** Takes over what the journal knows. */
  void recover(Envelope envelope) {
    for (Envelope.TimedEvent event : envelope.events()) {
      state = logic.evolve(state, event.timeMicros(), event.event());
    }
    nextSequence = envelope.nextSequence();
  }

  /** Decides one delivery, changes the state, and hands on what follows from it. */
  Decision deliver(Delivery delivery, Consumer<Delivery> follows) {
    try {
      long now = delivery.timeMicros;
      Context context =
          new Context(
              handle.id(),
              handle.region(),
              now,
              delivery.source.id(),
              physics.randomFor(delivery),
              physics.world());
      Decision decision = logic.decide(state, delivery.message, context);
      List<Event> events = decision.events();
      for (int i = 0; i < events.size(); i++) {
        state = logic.evolve(state, now, events.get(i));
      }
      List<Outgoing> outgoing = decision.outgoing();
      for (int i = 0; i < outgoing.size(); i++) {
        follows.accept(physics.route(handle, now, nextSequence++, outgoing.get(i)));
      }
      delivery.decision = decision;
      return decision;
    } catch (RuntimeException problem) {
      throw new SimulationException(
          "entity %s failed at virtual time %d us on %s: %s"
              .formatted(
                  handle,
                  delivery.timeMicros,
                  delivery.message.getClass().getSimpleName(),
                  problem),
          problem);
    }
  }
}
