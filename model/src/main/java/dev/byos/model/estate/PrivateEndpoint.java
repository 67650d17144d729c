package dev.byos.model.estate;

/**
 * A private endpoint of a storage account.
 *
 * @param region region of the virtual network
 * @param groupId sub-resource, {@code blob} for BYOS
 * @param approved whether the connection is approved
 */
public record PrivateEndpoint(String name, String region, String groupId, boolean approved) {}
