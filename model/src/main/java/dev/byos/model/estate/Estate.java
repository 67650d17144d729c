package dev.byos.model.estate;

import dev.byos.model.scenario.Origins;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is deployed: the subscriptions, accounts, resources, identities and role assignments that a
 * reviewer sees in Azure. The same shape is filled from a scenario script, a template or an
 * exported estate; {@link #origins()} says where each value came from and {@link #unknowns()} which
 * values the input leaves open.
 *
 * <p>Names are unique within their kind. Lists keep the order of the input. Look-ups by name and id
 * take constant time, so that estates of a hundred thousand resources can be judged. Two estates
 * are equal when they deploy the same, wherever their values are written.
 */
public final class Estate {
  private final String name;
  private final List<Subscription> subscriptions;
  private final List<User> users;
  private final List<UserAssignedIdentity> userAssignedIdentities;
  private final List<KeyVault> keyVaults;
  private final List<StorageAccount> storageAccounts;
  private final List<SpeechResource> speechResources;
  private final List<CommunicationResource> communicationResources;
  private final List<RoleAssignment> roleAssignments;
  private final List<SystemTopic> systemTopics;
  private final ResidencyPolicy residencyPolicy;
  private final Intent intent;
  private final Unknowns unknowns;
  private final Origins origins;
  private final Map<String, Subscription> subscriptionsByName;
  private final Map<String, StorageAccount> accountsByName;
  private final Map<String, StorageAccount> accountsById = new HashMap<>();
  private final Map<String, SpeechResource> speechByName;
  private final Map<String, CommunicationResource> communicationByName;
  private final Map<String, KeyVault> keyVaultsByName;

  /** An estate in which everything is known and nothing but the resources is stated. */
  public Estate(
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
    this(
        builder(name)
            .subscriptions(subscriptions)
            .users(users)
            .userAssignedIdentities(userAssignedIdentities)
            .keyVaults(keyVaults)
            .storageAccounts(storageAccounts)
            .speechResources(speechResources)
            .communicationResources(communicationResources)
            .roleAssignments(roleAssignments)
            .residencyPolicy(residencyPolicy)
            .origins(origins));
  }

  private Estate(Builder builder) {
    name = builder.name;
    subscriptions = List.copyOf(builder.subscriptions);
    users = List.copyOf(builder.users);
    userAssignedIdentities = List.copyOf(builder.userAssignedIdentities);
    keyVaults = List.copyOf(builder.keyVaults);
    storageAccounts = List.copyOf(builder.storageAccounts);
    speechResources = List.copyOf(builder.speechResources);
    communicationResources = List.copyOf(builder.communicationResources);
    roleAssignments = List.copyOf(builder.roleAssignments);
    systemTopics = List.copyOf(builder.systemTopics);
    residencyPolicy = Objects.requireNonNull(builder.residencyPolicy, "residencyPolicy");
    intent = Objects.requireNonNull(builder.intent, "intent");
    unknowns = Objects.requireNonNull(builder.unknowns, "unknowns");
    origins = Objects.requireNonNull(builder.origins, "origins");
    subscriptionsByName = index(subscriptions, Subscription::name);
    accountsByName = index(storageAccounts, StorageAccount::name);
    speechByName = index(speechResources, SpeechResource::name);
    communicationByName = index(communicationResources, CommunicationResource::name);
    keyVaultsByName = index(keyVaults, KeyVault::name);
    for (StorageAccount account : storageAccounts) {
      accountsById.putIfAbsent(account.resourceId(this).toLowerCase(Locale.ROOT), account);
    }
  }

  private static <T> Map<String, T> index(List<T> elements, Function<T, String> name) {
    Map<String, T> byName = new HashMap<>();
    elements.forEach(element -> byName.putIfAbsent(name.apply(element), element));
    return byName;
  }

  /** Begins an empty estate. */
  public static Builder builder(String name) {
    return new Builder(name);
  }

  /** Begins an estate with everything that this one holds. */
  public Builder toBuilder() {
    Builder builder = new Builder(name);
    builder.subscriptions.addAll(subscriptions);
    builder.users.addAll(users);
    builder.userAssignedIdentities.addAll(userAssignedIdentities);
    builder.keyVaults.addAll(keyVaults);
    builder.storageAccounts.addAll(storageAccounts);
    builder.speechResources.addAll(speechResources);
    builder.communicationResources.addAll(communicationResources);
    builder.roleAssignments.addAll(roleAssignments);
    builder.systemTopics.addAll(systemTopics);
    builder.residencyPolicy = residencyPolicy;
    builder.intent = intent;
    builder.unknowns = unknowns;
    builder.origins = origins;
    return builder;
  }

  public String name() {
    return name;
  }

  public List<Subscription> subscriptions() {
    return subscriptions;
  }

  public List<User> users() {
    return users;
  }

  public List<UserAssignedIdentity> userAssignedIdentities() {
    return userAssignedIdentities;
  }

  public List<KeyVault> keyVaults() {
    return keyVaults;
  }

  public List<StorageAccount> storageAccounts() {
    return storageAccounts;
  }

  public List<SpeechResource> speechResources() {
    return speechResources;
  }

  public List<CommunicationResource> communicationResources() {
    return communicationResources;
  }

  public List<RoleAssignment> roleAssignments() {
    return roleAssignments;
  }

  public List<SystemTopic> systemTopics() {
    return systemTopics;
  }

  public ResidencyPolicy residencyPolicy() {
    return residencyPolicy;
  }

  /** What the deployment is meant for, as far as somebody stated it. */
  public Intent intent() {
    return intent;
  }

  /** Values that the input leaves open. */
  public Unknowns unknowns() {
    return unknowns;
  }

  public Origins origins() {
    return origins;
  }

  /** The storage account of that name, if it is deployed. */
  public Optional<StorageAccount> storageAccount(String accountName) {
    return Optional.ofNullable(accountsByName.get(accountName));
  }

  /**
   * The storage account with that full resource id (compared without regard to case), if it is
   * deployed.
   */
  public Optional<StorageAccount> storageAccountById(String resourceId) {
    return Optional.ofNullable(accountsById.get(resourceId.toLowerCase(Locale.ROOT)));
  }

  /** The Speech resource of that name, if it is deployed. */
  public Optional<SpeechResource> speechResource(String resourceName) {
    return Optional.ofNullable(speechByName.get(resourceName));
  }

  /** The Communication Services resource of that name, if it is deployed. */
  public Optional<CommunicationResource> communicationResource(String resourceName) {
    return Optional.ofNullable(communicationByName.get(resourceName));
  }

  /** The subscription of that name, if it is part of the estate. */
  public Optional<Subscription> subscription(String subscriptionName) {
    return Optional.ofNullable(subscriptionsByName.get(subscriptionName));
  }

  /** The key vault of that name, if it is part of the estate. */
  public Optional<KeyVault> keyVault(String vaultName) {
    return Optional.ofNullable(keyVaultsByName.get(vaultName));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Estate estate
        && name.equals(estate.name)
        && parts().equals(estate.parts());
  }

  @Override
  public int hashCode() {
    return parts().hashCode();
  }

  private List<Object> parts() {
    return List.of(
        subscriptions,
        users,
        userAssignedIdentities,
        keyVaults,
        storageAccounts,
        speechResources,
        communicationResources,
        roleAssignments,
        systemTopics,
        residencyPolicy,
        intent,
        List.copyOf(unknowns.all()));
  }

  @Override
  public String toString() {
    return "Estate[" + name + "]";
  }

  /** Gathers an estate; lists given one after the other are joined. */
  public static final class Builder {
    private final String name;
    private final List<Subscription> subscriptions = new ArrayList<>();
    private final List<User> users = new ArrayList<>();
    private final List<UserAssignedIdentity> userAssignedIdentities = new ArrayList<>();
    private final List<KeyVault> keyVaults = new ArrayList<>();
    private final List<StorageAccount> storageAccounts = new ArrayList<>();
    private final List<SpeechResource> speechResources = new ArrayList<>();
    private final List<CommunicationResource> communicationResources = new ArrayList<>();
    private final List<RoleAssignment> roleAssignments = new ArrayList<>();
    private final List<SystemTopic> systemTopics = new ArrayList<>();
    private ResidencyPolicy residencyPolicy = ResidencyPolicy.none();
    private Intent intent = Intent.none();
    private Unknowns unknowns = Unknowns.none();
    private Origins origins = Origins.unknown();

    private Builder(String name) {
      this.name = name;
    }

    public Builder subscriptions(List<Subscription> more) {
      subscriptions.addAll(more);
      return this;
    }

    public Builder users(List<User> more) {
      users.addAll(more);
      return this;
    }

    public Builder userAssignedIdentities(List<UserAssignedIdentity> more) {
      userAssignedIdentities.addAll(more);
      return this;
    }

    public Builder keyVaults(List<KeyVault> more) {
      keyVaults.addAll(more);
      return this;
    }

    public Builder storageAccounts(List<StorageAccount> more) {
      storageAccounts.addAll(more);
      return this;
    }

    public Builder speechResources(List<SpeechResource> more) {
      speechResources.addAll(more);
      return this;
    }

    public Builder communicationResources(List<CommunicationResource> more) {
      communicationResources.addAll(more);
      return this;
    }

    public Builder roleAssignments(List<RoleAssignment> more) {
      roleAssignments.addAll(more);
      return this;
    }

    public Builder systemTopics(List<SystemTopic> more) {
      systemTopics.addAll(more);
      return this;
    }

    public Builder residencyPolicy(ResidencyPolicy policy) {
      residencyPolicy = policy;
      return this;
    }

    public Builder intent(Intent stated) {
      intent = stated;
      return this;
    }

    public Builder unknowns(Unknowns open) {
      unknowns = open;
      return this;
    }

    public Builder origins(Origins places) {
      origins = places;
      return this;
    }

    /** The estate; the builder may be used on. */
    public Estate build() {
      return new Estate(this);
    }
  }
}
