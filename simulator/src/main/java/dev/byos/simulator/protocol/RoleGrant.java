package dev.byos.simulator.protocol;

import dev.byos.simulator.entity.Message;

/**
 * A subscription tells a storage account of a role within its scope.
 *
 * @param container the container that the role is limited to, null for the whole account
 * @param effectiveUntilMicros {@link Long#MAX_VALUE} while the role is not removed
 */
public record RoleGrant(
    String assignment,
    String principal,
    String principalId,
    String role,
    boolean customRole,
    String container,
    long effectiveFromMicros,
    long effectiveUntilMicros)
    implements Message {}
