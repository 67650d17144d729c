package dev.byos.simulator.entity;

import dev.byos.model.event.EntityId;

/**
 * A message on its way.
 *
 * @param delayMicros for a timer the whole delay; otherwise processing time before the message
 *     departs
 */
public record Outgoing(EntityId target, Message message, long delayMicros, Way way) {

  /** How a message travels, and who learns of it when it can't be delivered. */
  public enum Way {
    /** Over the network; the sender learns of a failure. */
    REQUEST,
    /** Over the network; the target learns of a failure. */
    REPLY,
    /** To the entity itself, not over the network. */
    TIMER
  }
}
