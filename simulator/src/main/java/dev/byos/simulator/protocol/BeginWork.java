package dev.byos.simulator.protocol;

import dev.byos.model.event.EntityId;
import dev.byos.simulator.entity.Message;

/**
 * A resource hands a piece of work to the entity that does it.
 *
 * @param resource the resource's entity
 * @param storageAccount associated account (Speech), or null for an ordinary resource and for
 *     Communication Services
 * @param identityType value of {@code identity.type} at this moment
 * @param principalId object id of the system-assigned identity, null when it has none
 * @param resourceId full id of the resource
 */
public record BeginWork(
    WorkRequest request,
    EntityId resource,
    String storageAccount,
    String identityType,
    String principalId,
    String resourceId)
    implements Message {}
