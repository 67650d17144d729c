package dev.byos.simulator.entity;

import dev.byos.model.event.EntityId;

/**
 * Tells an entity, after the network's time-out, that a request that it sent did not arrive, or
 * that the answer to it was lost.
 *
 * @param peer the other side
 * @param message the request (or the lost answer)
 * @param reason such as {@code region-down} or {@code link-cut}
 * @param answerLost true when the request did arrive and its answer was lost
 */
public record Undelivered(EntityId peer, Message message, String reason, boolean answerLost)
    implements Message {}
