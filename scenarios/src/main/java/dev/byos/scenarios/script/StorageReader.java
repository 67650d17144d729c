package dev.byos.scenarios.script;

import dev.byos.model.estate.Encryption;
import dev.byos.model.estate.NetworkAcls;
import dev.byos.model.estate.PrivateEndpoint;
import dev.byos.model.estate.StorageAccount;
import dev.byos.scenarios.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads storage accounts. Every field that is not given keeps the value of a base: Azure's default
 * for a new account, the account itself for an update.
 */
final class StorageReader {
  static final Map<String, String> SKUS =
      Words.of(
          "Standard_LRS",
          "Standard_ZRS",
          "Standard_GRS",
          "Standard_RAGRS",
          "Standard_GZRS",
          "Standard_RAGZRS",
          "Premium_LRS",
          "Premium_ZRS");
  static final Map<String, String> KINDS =
      Words.of("StorageV2", "Storage", "BlobStorage", "BlockBlobStorage", "FileStorage");
  private static final Map<String, NetworkAcls.DefaultAction> ACTIONS =
      Words.ordered(
          "Allow", NetworkAcls.DefaultAction.ALLOW, "Deny", NetworkAcls.DefaultAction.DENY);

  private final Names names;

  StorageReader(Names names) {
    this.names = names;
  }

  /** A new account as Azure creates it when nothing is said. */
  StorageAccount azureDefault(String name, String location, boolean presentAtStart) {
    return new StorageAccount(
        name,
        names.firstSubscription(),
        LayoutReader.DEFAULT_RESOURCE_GROUP,
        location,
        "Standard_LRS",
        "StorageV2",
        null,
        null,
        presentAtStart,
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

  /** Reads an account of the layout or of a creating change. */
  StorageAccount read(Section.Entry entry, Section section, boolean presentAtStart) {
    checkName(section, entry);
    section.requireField("location");
    StorageAccount base = azureDefault(entry.name(), "", presentAtStart);
    return read(section, base);
  }

  private static void checkName(Section section, Section.Entry entry) {
    if (!entry.name().matches("[a-z0-9]{3,24}")) {
      section.problem(
          entry.keyPlace(),
          "'"
              + entry.name()
              + "' cannot be a storage account's name, expected 3 to 24 lower-case letters and"
              + " digits");
    }
  }

  /** Reads an account's settings over a base. */
  StorageAccount read(Section section, StorageAccount base) {
    return new StorageAccount(
        base.name(),
        section.reference(
            "subscription", "subscription", names.subscriptions(), base.subscription()),
        section.text("resourceGroup", base.resourceGroup()),
        Times.region(section, "location", base.location()),
        sku(section, base.sku()),
        section.word("kind", KINDS, base.kind()),
        section.has("owner") ? names.userOr(section, "owner") : base.owner(),
        section.text("tenantId", base.tenantId()),
        section.flag("presentAtStart", base.presentAtStart()),
        flag(section, "allowSharedKeyAccess", base.allowSharedKeyAccess()),
        flag(section, "allowBlobPublicAccess", base.allowBlobPublicAccess()),
        flag(section, "supportsHttpsTrafficOnly", base.supportsHttpsTrafficOnly()),
        section.word(
            "minimumTlsVersion",
            Words.of("TLS1_0", "TLS1_1", "TLS1_2", "TLS1_3"),
            base.minimumTlsVersion()),
        section.word(
            "publicNetworkAccess",
            Words.of("Enabled", "Disabled", "SecuredByPerimeter"),
            base.publicNetworkAccess()),
        routing(section, base.routingChoice()),
        section
            .child("networkAcls", "networkAcls")
            .map(acls -> networkAcls(acls, base.networkAcls()))
            .orElse(base.networkAcls()),
        section
            .child("encryption", "encryption")
            .map(encryption -> encryption(encryption, base.encryption()))
            .orElse(base.encryption()),
        section.has("privateEndpoints") ? endpoints(section) : base.privateEndpoints(),
        section.has("containers") ? ContainerReader.containers(section) : base.containers(),
        section.has("lifecycleRules")
            ? ContainerReader.lifecycleRules(section)
            : base.lifecycleRules(),
        section.integer(
            "maximalOperationsPerSecond", base.maximalOperationsPerSecond(), 0, 1_000_000));
  }

  private static Boolean flag(Section section, String field, Boolean base) {
    Boolean stated = section.flag(field);
    return stated == null ? base : stated;
  }

  private static String sku(Section section, String base) {
    if (section.node("sku").orElse(null) instanceof YamlNode.Mapping) {
      return section.child("sku", "storageSku").orElseThrow().word("name", SKUS, base);
    }
    return section.word("sku", SKUS, base);
  }

  private static String routing(Section section, String base) {
    return section
        .child("routingPreference", "routingPreference")
        .map(
            child ->
                child.word("routingChoice", Words.of("MicrosoftRouting", "InternetRouting"), base))
        .orElse(base);
  }

  private NetworkAcls networkAcls(Section section, NetworkAcls base) {
    return new NetworkAcls(
        section.word("defaultAction", ACTIONS, base.defaultAction()),
        bypass(section, base.bypass()),
        section.has("ipRules") ? addressed(section, "ipRules", "value") : base.ipRules(),
        section.has("virtualNetworkRules")
            ? addressed(section, "virtualNetworkRules", "id")
            : base.virtualNetworkRules(),
        section.has("resourceAccessRules") ? resourceRules(section) : base.resourceAccessRules());
  }

  /** {@code None}, one word, a comma list as in Azure, or a list. */
  private static List<String> bypass(Section section, List<String> base) {
    if (!section.has("bypass")) {
      return base;
    }
    Map<String, String> words = Words.of("AzureServices", "Logging", "Metrics", "None");
    List<String> found = new ArrayList<>();
    for (YamlNode item : section.items("bypass")) {
      if (item instanceof YamlNode.Scalar scalar) {
        for (String word : scalar.text().split(",", -1)) {
          YamlNode part = new YamlNode.Scalar(item.place(), word.strip(), true);
          found.add(section.wordOf("bypass", part, words, "None"));
        }
      } else {
        section.expected("bypass", item, "one of " + String.join(", ", words.keySet()));
      }
    }
    return found.stream().filter(word -> !word.equals("None")).toList();
  }

  /** Texts, or Azure's maps with the text in one field. */
  private static List<String> addressed(Section section, String field, String key) {
    List<String> found = new ArrayList<>();
    for (YamlNode item : section.items(field)) {
      if (item instanceof YamlNode.Scalar scalar) {
        found.add(scalar.text());
      } else {
        Section rule = section.section(field, field + "Item", item.place(), item);
        found.add(rule.requiredText(key));
      }
    }
    return found;
  }

  private List<String> resourceRules(Section section) {
    List<String> found = addressed(section, "resourceAccessRules", "resourceId");
    for (int index = 0; index < found.size(); index++) {
      String rule = found.get(index);
      if (!rule.contains("/")) {
        section.checkReference(
            "resourceAccessRules",
            section.items("resourceAccessRules").get(index).place(),
            "resource",
            rule,
            names.resources());
      }
    }
    return found;
  }

  private Encryption encryption(Section section, Encryption base) {
    String keySource =
        section.word(
            "keySource", Words.of("Microsoft.Storage", "Microsoft.Keyvault"), base.keySource());
    Encryption encryption =
        new Encryption(
            keySource,
            section.reference("keyVault", "key vault", names.keyVaults(), base.keyVault()),
            section.text("keyName", base.keyName()));
    if (encryption.customerManaged()) {
      if (encryption.keyVault() == null || encryption.keyName() == null) {
        section.problem(
            section.place(), "'keySource: Microsoft.Keyvault' needs 'keyVault' and 'keyName'");
      }
    }
    return encryption;
  }

  private static List<PrivateEndpoint> endpoints(Section section) {
    List<PrivateEndpoint> endpoints = new ArrayList<>();
    for (YamlNode item : section.items("privateEndpoints")) {
      Section endpoint = section.section("privateEndpoints", "privateEndpoint", item.place(), item);
      endpoint.requireField("region");
      endpoints.add(
          new PrivateEndpoint(
              endpoint.text("name", "endpoint-" + (endpoints.size() + 1)),
              Times.region(endpoint, "region", ""),
              endpoint.text("groupId", "blob"),
              endpoint.flag("approved", true)));
    }
    return endpoints;
  }
}
