package dev.byos.scenarios.script;

import dev.byos.model.estate.CommunicationResource;
import dev.byos.model.estate.CreationMethod;
import dev.byos.model.estate.ManagedIdentity;
import dev.byos.model.estate.ResourceIds;
import dev.byos.model.estate.SpeechResource;
import dev.byos.model.estate.SpeechResource.UserOwnedStorage;
import dev.byos.model.estate.StorageAccount;
import dev.byos.scenarios.yaml.NearestName;
import dev.byos.scenarios.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads Speech and Communication Services resources. */
final class ResourceReader {
  private static final Map<String, ManagedIdentity.Type> IDENTITY_TYPES = new LinkedHashMap<>();
  private static final Map<String, CreationMethod> METHODS = new LinkedHashMap<>();

  static {
    for (ManagedIdentity.Type type : ManagedIdentity.Type.values()) {
      IDENTITY_TYPES.put(type.wireName(), type);
    }
    IDENTITY_TYPES.put(
        "SystemAssigned,UserAssigned", ManagedIdentity.Type.SYSTEM_AND_USER_ASSIGNED);
    for (CreationMethod method : CreationMethod.values()) {
      METHODS.put(method.wireName(), method);
    }
  }

  private final Names names;
  private final Map<String, StorageAccount> accounts;

  /**
   * @param accounts every account of layout and timeline, by name
   */
  ResourceReader(Names names, Map<String, StorageAccount> accounts) {
    this.names = names;
    this.accounts = accounts;
  }

  SpeechResource speech(Section.Entry entry, Section section, long createdAtMicros) {
    section.requireField("location");
    checkName(
        section, entry, "[A-Za-z0-9][A-Za-z0-9-]{1,63}", "2 to 64 letters, digits and hyphens");
    return new SpeechResource(
        entry.name(),
        section.reference(
            "subscription", "subscription", names.subscriptions(), names.firstSubscription()),
        section.text("resourceGroup", LayoutReader.DEFAULT_RESOURCE_GROUP),
        Times.region(section, "location", ""),
        section.text("kind", "SpeechServices"),
        sku(section),
        section.word("createdWith", METHODS, CreationMethod.CLI),
        names.userOr(section, "createdBy"),
        section.text("apiVersion", "2021-10-01"),
        section.flag("createsStorage", false),
        identity(section, "identity"),
        userOwnedStorage(section),
        section.flag("disableLocalAuth"),
        section.word("publicNetworkAccess", Words.of("Enabled", "Disabled"), null),
        createdAtMicros);
  }

  CommunicationResource communication(Section.Entry entry, Section section, long createdAtMicros) {
    section.requireField("dataLocation");
    checkName(section, entry, "[-\\w]{1,63}", "1 to 63 letters, digits, hyphens and underscores");
    Map<String, String> geographies = new LinkedHashMap<>();
    for (String geography : section.reading().regions().communicationGeographies()) {
      geographies.put(geography, geography);
    }
    geographies.put("UAE", "United Arab Emirates");
    geographies.put("UK", "United Kingdom");
    return new CommunicationResource(
        entry.name(),
        section.reference(
            "subscription", "subscription", names.subscriptions(), names.firstSubscription()),
        section.text("resourceGroup", LayoutReader.DEFAULT_RESOURCE_GROUP),
        section.word("dataLocation", geographies, ""),
        identity(section, "identity"),
        names.userOr(section, "createdBy"),
        section.flag("disableLocalAuth"),
        createdAtMicros);
  }

  private static void checkName(
      Section section, Section.Entry entry, String pattern, String expected) {
    if (!entry.name().matches(pattern)) {
      section.problem(
          entry.keyPlace(), "'" + entry.name() + "' cannot be a name here, expected " + expected);
    }
  }

  private static String sku(Section section) {
    Map<String, String> skus = Words.of("S0", "F0");
    if (section.node("sku").orElse(null) instanceof YamlNode.Mapping) {
      return section.child("sku", "speechSku").orElseThrow().word("name", skus, "S0");
    }
    return section.word("sku", skus, "S0");
  }

  /** {@code SystemAssigned}, or {@code {type, userAssignedIdentities}}; None when not stated. */
  ManagedIdentity identity(Section section, String field) {
    YamlNode node = section.node(field).orElse(null);
    if (node == null) {
      return ManagedIdentity.none();
    }
    if (!(node instanceof YamlNode.Mapping)) {
      return new ManagedIdentity(
          section.wordOf(field, node, IDENTITY_TYPES, ManagedIdentity.Type.NONE), List.of());
    }
    Section identity = section.child(field, "identity").orElseThrow();
    identity.requireField("type");
    List<String> userAssigned = new ArrayList<>();
    for (YamlNode item : identity.items("userAssignedIdentities")) {
      if (item instanceof YamlNode.Scalar scalar) {
        identity.checkReference(
            "userAssignedIdentities",
            item.place(),
            "user-assigned identity",
            scalar.text(),
            names.userAssignedIdentities());
        userAssigned.add(scalar.text());
      } else {
        identity.expected("userAssignedIdentities", item, "the name of an identity");
      }
    }
    return new ManagedIdentity(
        identity.word("type", IDENTITY_TYPES, ManagedIdentity.Type.NONE), userAssigned);
  }

  /** An account name, a full id, or Azure's array of {@code {resourceId, identityClientId}}. */
  List<UserOwnedStorage> userOwnedStorage(Section section) {
    List<UserOwnedStorage> found = new ArrayList<>();
    for (YamlNode item : section.items("userOwnedStorage")) {
      if (item instanceof YamlNode.Scalar scalar) {
        found.add(association(section, item, scalar.text(), null));
      } else {
        Section one =
            section.section("userOwnedStorage", "userOwnedStorageItem", item.place(), item);
        one.requireField("resourceId");
        String clientId = one.text("identityClientId", null);
        one.node("resourceId")
            .ifPresent(
                id -> found.add(association(section, id, one.text("resourceId", ""), clientId)));
      }
    }
    return found;
  }

  private UserOwnedStorage association(
      Section section, YamlNode node, String text, String clientId) {
    if (!text.contains("/")) {
      section.checkReference(
          "userOwnedStorage", node.place(), "storage account", text, names.storageAccounts());
      StorageAccount account = accounts.get(text);
      return new UserOwnedStorage(account == null ? text : idOf(account), text, clientId);
    }
    String account =
        accounts.values().stream()
            .filter(candidate -> idOf(candidate).equalsIgnoreCase(text))
            .map(StorageAccount::name)
            .findFirst()
            .orElse(null);
    if (account == null && ResourceIds.parse(text).isPresent()) {
      List<String> ids = accounts.values().stream().map(this::idOf).toList();
      section.problem(
          node.place(),
          "'userOwnedStorage': the layout has no storage account with the id '"
              + text
              + "'"
              + NearestName.hint(text, ids));
    }
    return new UserOwnedStorage(text, account, clientId);
  }

  private String idOf(StorageAccount account) {
    return "/subscriptions/"
        + names.subscriptionId(account.subscription())
        + "/resourceGroups/"
        + account.resourceGroup()
        + "/providers/"
        + ResourceIds.STORAGE
        + "/"
        + account.name();
  }
}
