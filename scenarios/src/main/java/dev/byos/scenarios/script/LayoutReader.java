package dev.byos.scenarios.script;

import dev.byos.model.estate.CommunicationResource;
import dev.byos.model.estate.CreationMethod;
import dev.byos.model.estate.Estate;
import dev.byos.model.estate.KeyVault;
import dev.byos.model.estate.ResidencyPolicy;
import dev.byos.model.estate.RoleAssignment;
import dev.byos.model.estate.RoleAssignment.PrincipalKind;
import dev.byos.model.estate.RoleAssignment.Scope;
import dev.byos.model.estate.Roles;
import dev.byos.model.estate.SpeechResource;
import dev.byos.model.estate.StorageAccount;
import dev.byos.model.estate.Subscription;
import dev.byos.model.estate.Subscription.ByosApproval;
import dev.byos.model.estate.User;
import dev.byos.model.estate.UserAssignedIdentity;
import dev.byos.model.scenario.Origins;
import dev.byos.scenarios.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the {@code layout} of a script: what is deployed. */
final class LayoutReader {

  /** Resource group of whatever does not name one. */
  static final String DEFAULT_RESOURCE_GROUP = "byos";

  /** Tenant of every subscription that does not name one. */
  static final String DEFAULT_TENANT = Values.guid("tenant");

  static final Map<String, ByosApproval> APPROVALS =
      Words.ordered(
          "Registered",
          ByosApproval.APPROVED,
          "Pending",
          ByosApproval.PENDING,
          "NotRegistered",
          ByosApproval.NOT_REQUESTED);

  private final Section layout;
  private final Names names;
  private final Map<String, StorageAccount> accounts = new LinkedHashMap<>();
  private final Map<String, SpeechResource> known = new LinkedHashMap<>();
  private final Set<String> declared = new LinkedHashSet<>();
  private final Map<String, SpeechResource> speech = new LinkedHashMap<>();
  private final Map<String, CommunicationResource> communication = new LinkedHashMap<>();
  private final List<Subscription> subscriptions = new ArrayList<>();
  private final List<User> users = new ArrayList<>();
  private final List<UserAssignedIdentity> identities = new ArrayList<>();
  private final List<KeyVault> keyVaults = new ArrayList<>();
  private final List<RoleAssignment> roles = new ArrayList<>();
  private ResidencyPolicy residency = ResidencyPolicy.none();

  LayoutReader(Section layout, Names names) {
    this.layout = layout;
    this.names = names;
  }

  Map<String, StorageAccount> accounts() {
    return accounts;
  }

  Map<String, SpeechResource> speech() {
    return speech;
  }

  List<RoleAssignment> roles() {
    return roles;
  }

  ResourceReader resourceReader() {
    return new ResourceReader(names, accounts);
  }

  StorageReader storageReader() {
    return new StorageReader(names);
  }

  RoleReader roleReader() {
    return new RoleReader(names, known);
  }

  /** Subscriptions and accounts; before the timeline's accounts are added. */
  void readGround() {
    for (Section.Entry entry : layout.named("subscriptions")) {
      subscription(entry);
    }
    if (subscriptions.isEmpty()) {
      addSubscription(
          new Subscription(
              Names.DEFAULT_SUBSCRIPTION,
              Values.guid("subscription/" + Names.DEFAULT_SUBSCRIPTION),
              DEFAULT_TENANT,
              ByosApproval.NOT_REQUESTED));
    }
    for (Section.Entry entry : layout.named("users")) {
      Section section = section(entry, "user");
      users.add(
          new User(entry.name(), section.text("objectId", Values.guid("user/" + entry.name()))));
    }
    for (Section.Entry entry : layout.named("userAssignedIdentities")) {
      Section section = section(entry, "userAssignedIdentity");
      identities.add(
          new UserAssignedIdentity(
              entry.name(),
              subscriptionOf(section),
              section.text("resourceGroup", DEFAULT_RESOURCE_GROUP),
              section.text("principalId", Values.guid("identity/" + entry.name()))));
    }
    for (Section.Entry entry : layout.named("keyVaults")) {
      Section section = section(entry, "keyVault");
      section.requireField("location");
      keyVaults.add(
          new KeyVault(
              entry.name(),
              subscriptionOf(section),
              section.text("resourceGroup", DEFAULT_RESOURCE_GROUP),
              Times.region(section, "location", "")));
    }
    for (Section.Entry entry : layout.named("storageAccounts")) {
      accounts.put(
          entry.name(), storageReader().read(entry, section(entry, "storageAccount"), true));
      declared.add(entry.name());
    }
  }

  /** Remembers a resource of layout or timeline, so that roles can refer to its account. */
  void know(SpeechResource resource) {
    known.put(resource.name(), resource);
  }

  /** Leaves out an account that the timeline creates: it is not part of the layout. */
  void withoutCreated(String account) {
    StorageAccount found = accounts.get(account);
    if (found != null && !found.presentAtStart() && !declared.contains(account)) {
      accounts.remove(account);
    }
  }

  /** Resources, roles and demands; after the timeline's accounts are known. */
  void readResources() {
    for (Section.Entry entry : layout.named("speech")) {
      Section section = section(entry, "speechResource");
      SpeechResource resource = resourceReader().speech(entry, section, 0);
      speech.put(entry.name(), resource);
      know(resource);
      portal(resource);
    }
    for (Section.Entry entry : layout.named("communication")) {
      Section section = section(entry, "communicationResource");
      if (speech.containsKey(entry.name())) {
        section.problem(
            entry.keyPlace(), "'" + entry.name() + "' is the name of a Speech resource already");
      }
      communication.put(entry.name(), resourceReader().communication(entry, section, 0));
    }
    int index = 0;
    Set<String> roleNames = new LinkedHashSet<>();
    for (YamlNode item : layout.items("roleAssignments")) {
      index++;
      Section section = layout.section("roleAssignments", "roleAssignment", item.place(), item);
      RoleAssignment role = roleReader().read(section, "assignment-" + index, 0);
      if (!roleNames.add(role.name())) {
        section.problem(section.place(), "role assignment '" + role.name() + "' occurs twice");
      }
      roles.add(role);
    }
    residency = layout.child("residency", "residency").map(this::residency).orElse(residency);
  }

  private Section section(Section.Entry entry, String definition) {
    return layout.section(entry.name(), definition, entry.keyPlace(), entry.value());
  }

  private String subscriptionOf(Section section) {
    return section.reference(
        "subscription", "subscription", names.subscriptions(), names.firstSubscription());
  }

  private void subscription(Section.Entry entry) {
    Section section = section(entry, "subscription");
    ByosApproval approval = section.word("byosApproval", APPROVALS, ByosApproval.NOT_REQUESTED);
    if (section.has("byosApproved")) {
      if (section.has("byosApproval")) {
        section.problem(
            section.placeOf("byosApproved"), "give byosApproved or byosApproval, not both");
      }
      approval =
          section.flag("byosApproved", false) ? ByosApproval.APPROVED : ByosApproval.NOT_REQUESTED;
    }
    addSubscription(
        new Subscription(
            entry.name(),
            section.text("id", Values.guid("subscription/" + entry.name())),
            section.text("tenantId", DEFAULT_TENANT),
            approval));
  }

  private void addSubscription(Subscription subscription) {
    subscriptions.add(subscription);
    names.subscriptionId(subscription.name(), subscription.id());
  }

  /**
   * The portal can create the account, and grants the role by itself where its own preconditions
   * hold (same region).
   */
  private void portal(SpeechResource resource) {
    if (!resource.byosEnabled() || resource.userOwnedStorage().get(0).account() == null) {
      return;
    }
    String name = resource.userOwnedStorage().get(0).account();
    if (resource.createsStorage() && !accounts.containsKey(name)) {
      StorageAccount created = storageReader().azureDefault(name, resource.location(), false);
      accounts.put(name, created);
    }
    StorageAccount account = accounts.get(name);
    if (resource.createdWith() == CreationMethod.PORTAL
        && account != null
        && account.location().equals(resource.location())) {
      roles.add(
          new RoleAssignment(
              "portal-" + resource.name(),
              resource.name(),
              PrincipalKind.SYSTEM_ASSIGNED,
              Roles.STORAGE_BLOB_DATA_CONTRIBUTOR,
              false,
              new Scope(Scope.Level.RESOURCE, name),
              null,
              0));
    }
  }

  private ResidencyPolicy residency(Section section) {
    List<String> regions = new ArrayList<>();
    for (YamlNode item : section.items("allowedRegions")) {
      regions.add(Times.region(section, "allowedRegions", item));
    }
    Set<String> geographies =
        new LinkedHashSet<>(section.reading().regions().communicationGeographies());
    section.reading().regions().regions().forEach(region -> geographies.add(region.geography()));
    for (YamlNode item : section.items("allowedGeographies")) {
      if (item instanceof YamlNode.Scalar scalar) {
        section.checkReference(
            "allowedGeographies", item.place(), "geography", scalar.text(), geographies);
      }
    }
    return new ResidencyPolicy(
        regions,
        section.texts("allowedGeographies", List.of()),
        section.number("maximalRoundTripMillis", 0, 0, 10_000));
  }

  Estate estate(String name, Origins origins) {
    List<User> allUsers = new ArrayList<>(users);
    List<RoleAssignment> allRoles = new ArrayList<>(roles);
    if (names.creatorImplied()) {
      allUsers.add(new User(Names.DEFAULT_CREATOR, Values.guid("user/" + Names.DEFAULT_CREATOR)));
      for (Subscription subscription : subscriptions) {
        allRoles.add(
            new RoleAssignment(
                "implied-owner-" + subscription.name(),
                Names.DEFAULT_CREATOR,
                PrincipalKind.USER,
                Roles.OWNER,
                false,
                new Scope(Scope.Level.SUBSCRIPTION, subscription.name()),
                Names.DEFAULT_CREATOR,
                0));
      }
    }
    return new Estate(
        name,
        subscriptions,
        allUsers,
        identities,
        keyVaults,
        new ArrayList<>(accounts.values()),
        new ArrayList<>(speech.values()),
        new ArrayList<>(communication.values()),
        allRoles,
        residency,
        origins);
  }
}
