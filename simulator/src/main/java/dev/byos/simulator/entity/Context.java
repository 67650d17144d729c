package dev.byos.simulator.entity;

import dev.byos.model.event.EntityId;

/**
 * What an entity may know while it decides.
 *
 * @param self the entity
 * @param region region it lives in, {@code global} if none
 * @param nowMicros virtual time of the delivery
 * @param sender who sent the message; {@code self} for timers
 * @param random draws that depend on the run's seed, the entity and this delivery alone
 * @param world what never changes during the run
 */
public record Context(
    EntityId self,
    String region,
    long nowMicros,
    EntityId sender,
    RandomStream random,
    World world) {}
