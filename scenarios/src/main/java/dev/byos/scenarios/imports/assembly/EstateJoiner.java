package dev.byos.scenarios.imports.assembly;

import dev.byos.model.estate.CommunicationResource;
import dev.byos.model.estate.Encryption;
import dev.byos.model.estate.Estate;
import dev.byos.model.estate.KeyVault;
import dev.byos.model.estate.ManagedIdentity;
import dev.byos.model.estate.NetworkAcls;
import dev.byos.model.estate.PrivateEndpoint;
import dev.byos.model.estate.ResourceIds;
import dev.byos.model.estate.RoleAssignment;
import dev.byos.model.estate.SpeechResource;
import dev.byos.model.estate.SpeechResource.UserOwnedStorage;
import dev.byos.model.estate.StorageAccount;
import dev.byos.model.estate.SystemTopic;
import dev.byos.model.estate.Unknown;
import dev.byos.model.estate.Unknowns;
import dev.byos.model.estate.UserAssignedIdentity;
import dev.byos.model.scenario.Origins;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Resolves the relations between drafts and makes the estate of them. */
final class EstateJoiner {
  private final Drafts drafts;
  private final Names names;
  private final StorageParts parts;
  private final TargetFacts targets;
  private final SubscriptionFacts subscriptions;
  private final NotUnderstoodTally notUnderstood;
  private final Origins.Builder origins = new Origins.Builder();
  private final List<Unknown> unknowns = new ArrayList<>();

  EstateJoiner(
      Drafts drafts,
      Names names,
      StorageParts parts,
      TargetFacts targets,
      SubscriptionFacts subscriptions,
      NotUnderstoodTally notUnderstood) {
    this.drafts = drafts;
    this.names = names;
    this.parts = parts;
    this.targets = targets;
    this.subscriptions = subscriptions;
    this.notUnderstood = notUnderstood;
  }

  Estate join(String name, List<RoleDraft> roles, RoleJoiner roleJoiner, boolean rolesAreComplete) {
    List<StorageAccount> accounts = new ArrayList<>();
    for (StorageDraft draft : names.drafts(StorageDraft.LIST, StorageDraft.class)) {
      accounts.add(account(draft));
      close(draft);
    }
    parts.leftOver(notUnderstood);
    List<SpeechResource> speech = new ArrayList<>();
    for (SpeechDraft draft : names.drafts(SpeechDraft.LIST, SpeechDraft.class)) {
      speech.add(speech(draft));
      close(draft);
    }
    List<CommunicationResource> communication = new ArrayList<>();
    for (CommunicationDraft draft :
        names.drafts(CommunicationDraft.LIST, CommunicationDraft.class)) {
      communication.add(draft.resource(identity(draft, draft.identity)));
      close(draft);
    }
    List<RoleAssignment> assignments = new ArrayList<>();
    for (RoleDraft draft : roles) {
      assignments.add(roleJoiner.join(draft, unknowns));
      origins.put("roleAssignments/" + names.of(draft), draft.places());
    }
    if (roles.isEmpty() && !rolesAreComplete) {
      unknowns.add(
          new Unknown(
              "roleAssignments",
              "not among the inputs",
              "an export of resources does not contain role assignments; add the output of"
                  + " az role assignment list --all"));
    }
    List<UserAssignedIdentity> identities = identities();
    List<KeyVault> vaults = vaults();
    List<SystemTopic> topics = topics();
    return Estate.builder(name)
        .subscriptions(subscriptions.all(origins, unknowns))
        .users(roleJoiner.users())
        .userAssignedIdentities(identities)
        .keyVaults(vaults)
        .storageAccounts(accounts)
        .speechResources(speech)
        .communicationResources(communication)
        .roleAssignments(assignments)
        .systemTopics(topics)
        .unknowns(new Unknowns(unknowns))
        .origins(origins.build())
        .build();
  }

  /** Hands over places and open properties, which the draft need not keep then. */
  private void close(Draft draft) {
    String path = draft.path();
    origins.put(path, draft.places);
    for (OpenProperty property : draft.open) {
      addUnknown(path, property);
    }
  }

  private void addUnknown(String path, OpenProperty property) {
    String full = property.property().isEmpty() ? path : path + '/' + property.property();
    unknowns.add(new Unknown(full, property.expression(), property.reason()));
  }

  private StorageAccount account(StorageDraft draft) {
    StorageParts.OfAccount own = parts.take(draft);
    draft.diagnosticLogs = targets.diagnosticsOf(draft);
    Boolean defender = targets.defenderOf(draft);
    draft.defender = defender == null ? subscriptions.defender(draft.subscription) : defender;
    return draft.account(
        firewall(draft, draft.firewall, NetworkAcls.open()),
        encryption(draft, draft.encryption, Encryption.microsoftManaged()),
        endpoints(draft, draft.connections),
        own.containers(),
        own.rules());
  }

  private SpeechResource speech(SpeechDraft draft) {
    draft.diagnosticLogs = targets.diagnosticsOf(draft);
    List<UserOwnedStorage> storage = new ArrayList<>(draft.storage.size());
    for (SpeechDraft.StorageReference entry : draft.storage) {
      storage.add(association(draft, entry));
    }
    return draft.resource(
        identity(draft, draft.identity),
        storage,
        firewall(draft, draft.firewall, null),
        encryption(draft, draft.encryption, null),
        endpoints(draft, draft.connections));
  }

  private UserOwnedStorage association(SpeechDraft draft, SpeechDraft.StorageReference entry) {
    String text = entry.account().text();
    if (drafts.find(text) instanceof StorageDraft account) {
      String id = text.startsWith("/") ? text : idOf(account, ResourceIds.STORAGE);
      return new UserOwnedStorage(
          id, account.estateName, entry.identityClientId(), !entry.asObject());
    }
    addUnlessClear(draft, entry.account());
    return new UserOwnedStorage(text, null, entry.identityClientId(), !entry.asObject());
  }

  /** A reference that leads to nothing is open, unless it says plainly what it leads to. */
  private void addUnlessClear(Draft draft, Reference reference) {
    boolean clear = reference.text().startsWith("/") && !ArmIds.isOpen(reference.text());
    if (reference.open() != null && !clear) {
      addUnknown(draft.path(), reference.open());
    }
  }

  private ManagedIdentity identity(Draft draft, IdentityDraft identity) {
    if (identity == null) {
      return ManagedIdentity.none();
    }
    List<String> assigned = new ArrayList<>(identity.userAssigned().size());
    for (Reference reference : identity.userAssigned()) {
      Draft found = drafts.find(reference.text());
      if (found == null) {
        addUnlessClear(draft, reference);
      }
      assigned.add(found == null ? ArmIds.last(reference.text()) : found.estateName);
    }
    assigned.sort(null);
    return new ManagedIdentity(identity.type(), assigned);
  }

  private NetworkAcls firewall(Draft draft, FirewallDraft firewall, NetworkAcls absent) {
    if (firewall == null) {
      return absent;
    }
    NetworkAcls rules = firewall.rules();
    List<String> resources = new ArrayList<>(firewall.resourceAccessRules().size());
    for (Reference reference : firewall.resourceAccessRules()) {
      Draft found = drafts.find(reference.text());
      if (found == null) {
        addUnlessClear(draft, reference);
        resources.add(reference.text());
      } else {
        resources.add(ruleText(found, reference.text()));
      }
    }
    return new NetworkAcls(
        rules.defaultAction(),
        rules.bypass(),
        rules.ipRules(),
        rules.virtualNetworkRules(),
        resources);
  }

  /** The id as the estate builds it, where the input's own differs from it. */
  private String ruleText(Draft found, String text) {
    String type = typeOf(found);
    if (type == null) {
      return text;
    }
    String id = idOf(found, type);
    return id.equalsIgnoreCase(text) ? text : id;
  }

  private static String typeOf(Draft draft) {
    if (draft instanceof SpeechDraft) {
      return ResourceIds.COGNITIVE;
    }
    if (draft instanceof CommunicationDraft) {
      return ResourceIds.COMMUNICATION;
    }
    return draft instanceof StorageDraft ? ResourceIds.STORAGE : null;
  }

  private static String idOf(Draft draft, String type) {
    return ArmIds.groupId(draft.subscription, draft.estateGroup)
        + "/providers/"
        + type
        + '/'
        + draft.estateName;
  }

  private Encryption encryption(Draft draft, EncryptionDraft encryption, Encryption absent) {
    if (encryption == null) {
      return absent;
    }
    String vault = null;
    if (encryption.keyVault() != null) {
      Draft found = drafts.find(encryption.keyVault().text());
      vault = found == null ? vaultName(encryption.keyVault().text()) : found.estateName;
      if (found == null && ArmIds.isOpen(vault)) {
        addUnlessClear(draft, encryption.keyVault());
      }
    }
    return new Encryption(
        encryption.keySource() == null ? "Microsoft.Storage" : encryption.keySource(),
        vault,
        encryption.keyName());
  }

  /** The name in {@code https://name.vault.azure.net}. */
  private static String vaultName(String uri) {
    int start = uri.indexOf("://");
    if (start < 0) {
      return ArmIds.last(uri);
    }
    int end = uri.indexOf('.', start);
    return end < 0 ? uri.substring(start + 3) : uri.substring(start + 3, end);
  }

  /** Endpoints as they and their target tell of them, by name. */
  private List<PrivateEndpoint> endpoints(Draft draft, List<EndpointDraft> connections) {
    Map<String, EndpointDraft> joined = new TreeMap<>();
    for (EndpointDraft endpoint : connections) {
      joined.merge(endpoint.endpointKey(), endpoint, EndpointDraft::joinedWith);
    }
    for (EndpointDraft endpoint : targets.endpointsOf(draft)) {
      joined.merge(endpoint.endpointKey(), endpoint, EndpointDraft::joinedWith);
    }
    List<PrivateEndpoint> found = new ArrayList<>(joined.size());
    for (EndpointDraft endpoint : joined.values()) {
      draft.places.put("privateEndpoints/" + endpoint.name(), endpoint.place());
      found.add(
          new PrivateEndpoint(
              endpoint.name(), endpoint.region(), endpoint.groupId(), endpoint.approved()));
    }
    return found;
  }

  private List<UserAssignedIdentity> identities() {
    List<UserAssignedIdentity> found = new ArrayList<>();
    for (SmallDraft draft : names.drafts(SmallDraft.IDENTITIES, SmallDraft.class)) {
      found.add(
          new UserAssignedIdentity(
              draft.estateName,
              ArmIds.pathSafe(draft.subscription),
              draft.estateGroup,
              draft.principalId));
      close(draft);
    }
    return found;
  }

  private List<KeyVault> vaults() {
    List<KeyVault> found = new ArrayList<>();
    for (SmallDraft draft : names.drafts(SmallDraft.VAULTS, SmallDraft.class)) {
      found.add(
          new KeyVault(
              draft.estateName,
              ArmIds.pathSafe(draft.subscription),
              draft.estateGroup,
              draft.location));
      close(draft);
    }
    return found;
  }

  private List<SystemTopic> topics() {
    List<SystemTopic> found = new ArrayList<>();
    for (SmallDraft draft : names.drafts(SmallDraft.TOPICS, SmallDraft.class)) {
      String source = draft.source == null ? "" : draft.source.text();
      Draft target = drafts.find(source);
      if (target == null && draft.source != null) {
        addUnlessClear(draft, draft.source);
      }
      found.add(
          new SystemTopic(
              draft.estateName,
              ArmIds.pathSafe(draft.subscription),
              draft.estateGroup,
              draft.location,
              target instanceof CommunicationDraft ? target.estateName : source));
      close(draft);
    }
    return found;
  }
}
