package dev.byos.simulator.entity;

import dev.byos.model.event.Event;

/**
 * The brain of an entity, without Akka, clock or input and output: the same code runs under virtual
 * time and under the wall clock.
 *
 * <p>{@link #decide} looks at the state and says what happens; {@link #evolve} alone changes the
 * state, and only from events, so that a recovered entity is the one that was lost. A state
 * instance belongs to one actor: {@code evolve} may change it in place and return it.
 *
 * @param <S> the state
 */
public interface EntityLogic<S> {

  /** The state before the first event. */
  S initialState();

  /**
   * Decides what a delivery leads to. Must not change the state and must depend on nothing but the
   * arguments.
   *
   * @return events in the order in which they happen, messages to send, blobs to store
   */
  Decision decide(S state, Message message, Context context);

  /**
   * Applies one event.
   *
   * @param timeMicros virtual time of the event
   */
  S evolve(S state, long timeMicros, Event event);
}
