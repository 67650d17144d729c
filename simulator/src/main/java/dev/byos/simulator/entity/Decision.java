package dev.byos.simulator.entity;

import dev.byos.model.event.EntityId;
import dev.byos.model.event.Event;
import java.util.ArrayList;
import java.util.List;

/**
 * What a delivery leads to.
 *
 * @param events what happened, in order; all at the virtual time of the delivery
 * @param outgoing messages to other entities and timers
 * @param blobEffects bytes to put into or remove from the blob store
 * @param finished true when the entity's life is over: no message will reach it any more
 */
public record Decision(
    List<Event> events, List<Outgoing> outgoing, List<BlobEffect> blobEffects, boolean finished) {

  private static final Decision NOTHING = new Decision(List.of(), List.of(), List.of(), false);

  /** Nothing happens. */
  public static Decision nothing() {
    return NOTHING;
  }

  /** Starts a decision. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects a decision in order. */
  public static final class Builder {
    private final List<Event> events = new ArrayList<>(4);
    private final List<Outgoing> outgoing = new ArrayList<>(4);
    private List<BlobEffect> blobEffects = List.of();
    private boolean finished;

    private Builder() {}

    /** Adds an event. */
    public Builder event(Event event) {
      events.add(event);
      return this;
    }

    /**
     * Sends a request or note over the network; if it can't be delivered, the sender gets {@link
     * Undelivered}.
     */
    public Builder send(EntityId target, Message message) {
      return send(target, message, 0);
    }

    /** Sends over the network after some processing time, microseconds. */
    public Builder send(EntityId target, Message message, long processingMicros) {
      outgoing.add(new Outgoing(target, message, processingMicros, Outgoing.Way.REQUEST));
      return this;
    }

    /**
     * Answers a request over the network after some processing time, microseconds; if the answer
     * can't be delivered, the <em>target</em> gets {@link Undelivered}, as a client does that
     * waited in vain.
     */
    public Builder reply(EntityId target, Message message, long processingMicros) {
      outgoing.add(new Outgoing(target, message, processingMicros, Outgoing.Way.REPLY));
      return this;
    }

    /** Delivers a message to the entity itself after a delay of at least 1 microsecond. */
    public Builder after(long delayMicros, EntityId self, Message message) {
      outgoing.add(new Outgoing(self, message, Math.max(1, delayMicros), Outgoing.Way.TIMER));
      return this;
    }

    /** Adds an effect on the blob store. */
    public Builder blob(BlobEffect effect) {
      if (blobEffects.isEmpty()) {
        blobEffects = new ArrayList<>(2);
      }
      blobEffects.add(effect);
      return this;
    }

    /** Ends the entity's life. */
    public Builder finish() {
      finished = true;
      return this;
    }

    /** The decision. */
    public Decision build() {
      return new Decision(events, outgoing, blobEffects, finished);
    }
  }
}
