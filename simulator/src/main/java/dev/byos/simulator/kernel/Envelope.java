package dev.byos.simulator.kernel;

import dev.byos.model.event.Event;
import java.util.List;

/**
 * One row of the journal: what happened to an entity since the row before, and the counter that it
 * goes on with. Merging events into few rows is what lets the journal keep up with the clock.
 *
 * @param nextSequence number of the entity's next outgoing message
 * @param events what happened, in order; empty when only the counter moved
 */
record Envelope(long nextSequence, List<TimedEvent> events) {

  Envelope {
    events = List.copyOf(events);
  }

  /** An event and its virtual time, microseconds. */
  record TimedEvent(long timeMicros, Event event) {}
}
