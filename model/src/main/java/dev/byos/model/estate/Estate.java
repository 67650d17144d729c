package dev.byos.model.estate;

import dev.byos.model.scenario.Origins;
import java.util.List;
import java.util.Optional;

/**
 * What is deployed: the subscriptions, accounts, resources, identities and role assignments that a
 * reviewer sees in Azure. The same shape is filled from a scenario script, a template or an
 * exported estate; {@link #origins()} says where each value came from.
 *
 * <p>Names are unique within their kind. Lists keep the order of the input.
 */
public record Estate(
    String name,
    List<Subscription> subscriptions,
    List<User> users,
    List<UserAssignedIdentity> userAssignedIdentities,
    List<KeyVault> keyVaults,
    List<StorageAccount> storageAccounts,
    List<SpeechResource> speechResources,
    List<CommunicationResource> communicationResources,
    List<RoleAssignment> roleAssignments,
    ResidencyPolicy residencyPolicy,
    Origins origins) {

  public Estate {
    subscriptions = List.copyOf(subscriptions);
    users = List.copyOf(users);
    userAssignedIdentities = List.copyOf(userAssignedIdentities);
    keyVaults = List.copyOf(keyVaults);
    storageAccounts = List.copyOf(storageAccounts);
    speechResources = List.copyOf(speechResources);
    communicationResources = List.copyOf(communicationResources);
    roleAssignments = List.copyOf(roleAssignments);
  }

  /** The storage account of that name, if it is deployed. */
  public Optional<StorageAccount> storageAccount(String accountName) {
    return storageAccounts.stream().filter(a -> a.name().equals(accountName)).findFirst();
  }

  /**
   * The storage account with that full resource id (compared without regard to case), if it is
   * deployed.
   */
  public Optional<StorageAccount> storageAccountById(String resourceId) {
    return storageAccounts.stream()
        .filter(a -> a.resourceId(this).equalsIgnoreCase(resourceId))
        .findFirst();
  }

  /** The Speech resource of that name, if it is deployed. */
  public Optional<SpeechResource> speechResource(String resourceName) {
    return speechResources.stream().filter(s -> s.name().equals(resourceName)).findFirst();
  }

  /** The Communication Services resource of that name, if it is deployed. */
  public Optional<CommunicationResource> communicationResource(String resourceName) {
    return communicationResources.stream().filter(c -> c.name().equals(resourceName)).findFirst();
  }

  /** The subscription of that name, if it is part of the estate. */
  public Optional<Subscription> subscription(String subscriptionName) {
    return subscriptions.stream().filter(s -> s.name().equals(subscriptionName)).findFirst();
  }

  /** The key vault of that name, if it is part of the estate. */
  public Optional<KeyVault> keyVault(String vaultName) {
    return keyVaults.stream().filter(v -> v.name().equals(vaultName)).findFirst();
  }
}
