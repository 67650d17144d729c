package dev.byos.checks.history;

import dev.byos.model.estate.CommunicationResource;
import dev.byos.model.estate.CreationMethod;
import dev.byos.model.estate.Encryption;
import dev.byos.model.estate.Estate;
import dev.byos.model.estate.ManagedIdentity;
import dev.byos.model.estate.NetworkAcls;
import dev.byos.model.estate.ResourceIds;
import dev.byos.model.estate.RoleAssignment;
import dev.byos.model.estate.SpeechResource;
import dev.byos.model.estate.SpeechResource.UserOwnedStorage;
import dev.byos.model.estate.StorageAccount;
import dev.byos.model.estate.Subscription;
import dev.byos.model.event.CommunicationEvent.CommunicationCreated;
import dev.byos.model.event.Event;
import dev.byos.model.event.HistoryEvent;
import dev.byos.model.event.SpeechEvent.SpeechCreated;
import dev.byos.model.event.StorageEvent.StorageAccountCreated;
import dev.byos.model.event.StorageEvent.StorageSettingsChanged;
import dev.byos.model.event.SubscriptionEvent.RoleAssigned;
import dev.byos.model.event.SubscriptionEvent.SubscriptionRegistered;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The estate that a history tells of, for an audit that has nothing but the history: resources with
 * their places and associations. Settings that no event carries stay unstated.
 */
public final class EstateOfHistory {
  private final Map<String, Subscription> subscriptions = new LinkedHashMap<>();
  private final Map<String, StorageAccount> accounts = new LinkedHashMap<>();
  private final Map<String, SpeechResource> speech = new LinkedHashMap<>();
  private final Map<String, CommunicationResource> communication = new LinkedHashMap<>();
  private final Map<String, RoleAssignment> roles = new LinkedHashMap<>();

  /** Takes the next event. */
  public void accept(HistoryEvent line) {
    Event event = line.event();
    String name = line.entity().name();
    if (event instanceof SubscriptionRegistered registered) {
      subscriptions.put(
          name,
          new Subscription(
              name,
              registered.subscriptionId(),
              "",
              Subscription.ByosApproval.valueOf(registered.byosApproval())));
    } else if (event instanceof StorageAccountCreated created) {
      accounts.put(name, account(name, created));
    } else if (event instanceof StorageSettingsChanged changed && changed.after() != null) {
      accounts.put(name, changed.after());
    } else if (event instanceof SpeechCreated created) {
      speech.put(name, speech(name, created));
    } else if (event instanceof CommunicationCreated created) {
      communication.put(name, communication(name, created));
    } else if (event instanceof RoleAssigned assigned) {
      roles.put(assigned.assignment(), role(assigned, line.timeMicros()));
    }
  }

  /** What was told so far. */
  public Estate estate() {
    return Estate.builder("as the history tells")
        .subscriptions(List.copyOf(subscriptions.values()))
        .storageAccounts(List.copyOf(accounts.values()))
        .speechResources(List.copyOf(speech.values()))
        .communicationResources(List.copyOf(communication.values()))
        .roleAssignments(List.copyOf(roles.values()))
        .build();
  }

  private StorageAccount account(String name, StorageAccountCreated created) {
    return new StorageAccount(
        name,
        subscriptionOf(created.resourceId()),
        groupOf(created.resourceId()),
        created.location(),
        created.sku(),
        created.kind(),
        null,
        null,
        true,
        null,
        null,
        null,
        null,
        null,
        null,
        NetworkAcls.open(),
        Encryption.microsoftManaged(),
        List.of(),
        List.of(),
        List.of(),
        0);
  }

  private SpeechResource speech(String name, SpeechCreated created) {
    List<UserOwnedStorage> storage = new ArrayList<>();
    created
        .userOwnedStorage()
        .forEach(id -> storage.add(new UserOwnedStorage(id, created.storageAccount(), null)));
    CreationMethod method = null;
    for (CreationMethod candidate : CreationMethod.values()) {
      if (candidate.wireName().equals(created.method())) {
        method = candidate;
      }
    }
    return new SpeechResource(
        name,
        subscriptionOf(created.resourceId()),
        groupOf(created.resourceId()),
        created.location(),
        "SpeechServices",
        "S0",
        method,
        null,
        null,
        false,
        identity(created.identityType()),
        storage,
        null,
        null,
        0);
  }

  private CommunicationResource communication(String name, CommunicationCreated created) {
    return new CommunicationResource(
        name,
        subscriptionOf(created.resourceId()),
        groupOf(created.resourceId()),
        created.dataLocation(),
        identity(created.identityType()),
        created.createdBy(),
        null,
        0);
  }

  private static RoleAssignment role(RoleAssigned assigned, long atMicros) {
    return new RoleAssignment(
        assigned.assignment(),
        assigned.principal(),
        RoleAssignment.PrincipalKind.valueOf(assigned.principalKind()),
        assigned.role(),
        assigned.customRole(),
        new RoleAssignment.Scope(
            RoleAssignment.Scope.Level.valueOf(assigned.scopeLevel()), assigned.scope()),
        assigned.by(),
        atMicros);
  }

  private static ManagedIdentity identity(String wireName) {
    for (ManagedIdentity.Type type : ManagedIdentity.Type.values()) {
      if (type.wireName().equalsIgnoreCase(wireName)) {
        return new ManagedIdentity(type, List.of());
      }
    }
    return ManagedIdentity.none();
  }

  private String subscriptionOf(String resourceId) {
    String guid = ResourceIds.parse(resourceId).map(ResourceIds.Parts::subscriptionId).orElse("");
    return subscriptions.values().stream()
        .filter(subscription -> subscription.id().equalsIgnoreCase(guid))
        .map(Subscription::name)
        .findFirst()
        .orElse(guid);
  }

  private static String groupOf(String resourceId) {
    return ResourceIds.parse(resourceId).map(ResourceIds.Parts::resourceGroup).orElse("");
  }
}
