package dev.byos.simulator.entities.platform;

import dev.byos.model.estate.RoleAssignment.Scope;

/**
 * Where something sits in Azure's hierarchy; what role scopes are compared with. A component that
 * does not apply is null.
 *
 * @param subscription name of the subscription
 * @param resourceGroup name of the resource group
 * @param resource name of the resource
 * @param container name of the blob container
 */
record ScopePath(String subscription, String resourceGroup, String resource, String container) {

  static ScopePath ofGroup(String subscription, String resourceGroup) {
    return new ScopePath(subscription, resourceGroup, null, null);
  }

  /** Whether a role granted at that scope counts here. */
  boolean isWithin(String scopeLevel, String scopeName) {
    return switch (Scope.Level.valueOf(scopeLevel)) {
      case MANAGEMENT_GROUP -> true;
      case SUBSCRIPTION -> scopeName.equals(subscription);
      case RESOURCE_GROUP -> scopeName.equals(subscription + "/" + resourceGroup);
      case RESOURCE -> scopeName.equals(resource);
      case CONTAINER -> scopeName.equals(resource + "/" + container);
    };
  }
}
