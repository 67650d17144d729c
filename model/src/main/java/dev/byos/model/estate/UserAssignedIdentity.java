package dev.byos.model.estate;

/**
 * A user-assigned managed identity. BYOS does not work with one; estates have them all the same.
 */
public record UserAssignedIdentity(
    String name, String subscription, String resourceGroup, String principalId) {}
