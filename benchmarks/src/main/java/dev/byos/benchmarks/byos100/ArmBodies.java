package dev.byos.benchmarks.byos100;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.byos.benchmarks.byos100.SampleEstate.Communication;
import dev.byos.benchmarks.byos100.SampleEstate.Speech;
import dev.byos.benchmarks.byos100.SampleEstate.Storage;
import java.util.function.UnaryOperator;

/** The {@code sku}, {@code identity} and {@code properties} that templates and exports share. */
final class ArmBodies {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private ArmBodies() {}

  /**
   * Fills in a storage account.
   *
   * @param speechId how the encoding writes the id of a Speech resource
   */
  static void storage(ObjectNode resource, Storage account, UnaryOperator<String> speechId) {
    resource.put("kind", account.kind);
    resource.putObject("sku").put("name", account.sku);
    ObjectNode properties = resource.putObject("properties");
    properties
        .put("allowSharedKeyAccess", account.sharedKey)
        .put("allowBlobPublicAccess", account.anonymous)
        .put("supportsHttpsTrafficOnly", account.httpsOnly)
        .put("minimumTlsVersion", account.tls)
        .put("publicNetworkAccess", account.publicNetworkAccess)
        .put("allowCrossTenantReplication", false)
        .put("isLocalUserEnabled", false);
    properties.putObject("routingPreference").put("routingChoice", "MicrosoftRouting");
    properties
        .putObject("sasPolicy")
        .put("sasExpirationPeriod", account.sasPeriod)
        .put("expirationAction", "Log");
    ObjectNode encryption = properties.putObject("encryption");
    encryption.put("requireInfrastructureEncryption", true);
    encryption.put("keySource", account.customerKey ? "Microsoft.Keyvault" : "Microsoft.Storage");
    if (account.customerKey) {
      encryption
          .putObject("keyvaultproperties")
          .put("keyname", "main")
          .put("keyvaulturi", "https://byosvault.vault.azure.net");
    }
    ObjectNode acls = properties.putObject("networkAcls");
    acls.put("defaultAction", account.deny ? "Deny" : "Allow").put("bypass", account.bypass);
    acls.putArray("ipRules");
    acls.putArray("virtualNetworkRules");
    ArrayNode rules = acls.putArray("resourceAccessRules");
    for (String speech : account.resourceRules) {
      rules
          .addObject()
          .put("tenantId", SampleEstate.TENANT)
          .put("resourceId", speechId.apply(speech));
    }
  }

  /**
   * Fills in a Speech resource.
   *
   * @param storageId how the encoding writes the id of a storage account
   */
  static void speech(ObjectNode resource, Speech speech, UnaryOperator<String> storageId) {
    resource.put("kind", "SpeechServices");
    resource.putObject("sku").put("name", speech.sku);
    identity(resource, speech.identity);
    ObjectNode properties = resource.putObject("properties");
    properties
        .put("customSubDomainName", speech.name)
        .put("disableLocalAuth", !speech.localAuth)
        .put("publicNetworkAccess", "Disabled");
    properties
        .putObject("networkAcls")
        .put("defaultAction", "Deny")
        .set("ipRules", JSON.arrayNode());
    ObjectNode encryption = properties.putObject("encryption");
    encryption.put("keySource", "Microsoft.KeyVault");
    encryption
        .putObject("keyVaultProperties")
        .put("keyName", "main")
        .put("keyVersion", "1")
        .put("keyVaultUri", "https://byosvault.vault.azure.net");
    ArrayNode storage = properties.putArray("userOwnedStorage");
    speech.storage.forEach(name -> storage.addObject().put("resourceId", storageId.apply(name)));
  }

  /** Fills in a Communication Services resource. */
  static void communication(ObjectNode resource, Communication communication) {
    identity(resource, communication.identity);
    resource
        .putObject("properties")
        .put("dataLocation", communication.dataLocation)
        .put("disableLocalAuth", true);
  }

  /** Fills in the services of an account's blobs. */
  static ObjectNode blobService(Storage account) {
    ObjectNode properties = JSON.objectNode();
    properties
        .putObject("deleteRetentionPolicy")
        .put("enabled", account.softDeleteDays > 0)
        .put("days", Math.max(1, account.softDeleteDays));
    properties
        .putObject("containerDeleteRetentionPolicy")
        .put("enabled", account.softDeleteDays > 0)
        .put("days", Math.max(1, account.softDeleteDays));
    return properties.put("isVersioningEnabled", account.versioning);
  }

  /** A container's properties. */
  static ObjectNode container(boolean held) {
    ObjectNode properties = JSON.objectNode();
    properties.put("publicAccess", "None");
    if (held) {
      properties.put("hasLegalHold", true);
      properties.putObject("legalHold").put("hasLegalHold", true).putArray("tags").add("case7");
    }
    return properties;
  }

  private static void identity(ObjectNode resource, String type) {
    ObjectNode identity = resource.putObject("identity").put("type", type);
    if (type.contains("UserAssigned")) {
      identity
          .putObject("userAssignedIdentities")
          .putObject(SampleEstate.id("Microsoft.ManagedIdentity/userAssignedIdentities", "shared"));
    }
  }
}
