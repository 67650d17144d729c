package dev.byos.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/**
 * Estates of any size, streamed to a file: of ten resources four are storage accounts, two Speech
 * resources, one Communication Services, three role assignments. One account in a hundred accepts
 * shared keys, so that there is something to find.
 */
final class LargeEstate {
  private static final String SUBSCRIPTION = "0b1f6471-1bf0-4dda-aec3-cb9272f09590";
  private static final String GROUP = "/subscriptions/" + SUBSCRIPTION + "/resourceGroups/byos";
  private static final String BLOB_ROLE = "ba92f5b4-2d11-453d-a403-e96b0029c9fe";

  private LargeEstate() {}

  /** As {@code az resource list} and {@code az role assignment list} print them. */
  static void writeExport(Path file, int resources) throws IOException {
    try (JsonGenerator json =
        new JsonFactory()
            .createGenerator(Files.newBufferedWriter(file))
            .useDefaultPrettyPrinter()) {
      json.writeStartArray();
      for (int i = 0; i < resources / 10; i++) {
        for (int j = 0; j < 4; j++) {
          storage(json, i, j);
        }
        speech(json, i, 0);
        speech(json, i, 1);
        communication(json, i);
        role(json, "speech" + i + "x0", "store" + i + "x0");
        role(json, "speech" + i + "x1", "store" + i + "x1");
        role(json, "acs" + i, "store" + i + "x2");
      }
      json.writeEndArray();
    }
  }

  private static void head(JsonGenerator json, String type, String name, String location)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("id", GROUP + "/providers/" + type + "/" + name);
    json.writeStringField("name", name);
    json.writeStringField("type", type);
    json.writeStringField("location", location);
  }

  private static void storage(JsonGenerator json, int i, int j) throws IOException {
    head(json, "Microsoft.Storage/storageAccounts", "store" + i + "x" + j, "westeurope");
    json.writeStringField("kind", "StorageV2");
    json.writeObjectFieldStart("sku");
    json.writeStringField("name", "Standard_ZRS");
    json.writeEndObject();
    json.writeObjectFieldStart("properties");
    json.writeBooleanField("allowSharedKeyAccess", i % 25 == 0 && j == 0);
    json.writeBooleanField("allowBlobPublicAccess", false);
    json.writeBooleanField("supportsHttpsTrafficOnly", true);
    json.writeStringField("minimumTlsVersion", "TLS1_2");
    json.writeStringField("publicNetworkAccess", "Enabled");
    json.writeObjectFieldStart("networkAcls");
    json.writeStringField("bypass", "None");
    json.writeStringField("defaultAction", j < 2 ? "Deny" : "Allow");
    json.writeArrayFieldStart("resourceAccessRules");
    if (j < 2) {
      json.writeStartObject();
      json.writeStringField("tenantId", "72f988bf-86f1-41af-91ab-2d7cd011db47");
      json.writeStringField(
          "resourceId",
          GROUP + "/providers/Microsoft.CognitiveServices/accounts/speech" + i + "x" + j);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void speech(JsonGenerator json, int i, int j) throws IOException {
    String name = "speech" + i + "x" + j;
    head(json, "Microsoft.CognitiveServices/accounts", name, "westeurope");
    json.writeStringField("kind", "SpeechServices");
    json.writeObjectFieldStart("sku");
    json.writeStringField("name", "S0");
    json.writeEndObject();
    identity(json, name);
    json.writeObjectFieldStart("properties");
    json.writeBooleanField("disableLocalAuth", true);
    json.writeArrayFieldStart("userOwnedStorage");
    json.writeStartObject();
    json.writeStringField(
        "resourceId", GROUP + "/providers/Microsoft.Storage/storageAccounts/store" + i + "x" + j);
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void communication(JsonGenerator json, int i) throws IOException {
    head(json, "Microsoft.Communication/CommunicationServices", "acs" + i, "global");
    identity(json, "acs" + i);
    json.writeObjectFieldStart("properties");
    json.writeStringField("dataLocation", "Europe");
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void identity(JsonGenerator json, String name) throws IOException {
    json.writeObjectFieldStart("identity");
    json.writeStringField("type", "SystemAssigned");
    json.writeStringField("principalId", guid(name));
    json.writeEndObject();
  }

  private static void role(JsonGenerator json, String principal, String account)
      throws IOException {
    String scope = GROUP + "/providers/Microsoft.Storage/storageAccounts/" + account;
    String name = guid(principal + account);
    json.writeStartObject();
    json.writeStringField(
        "id", scope + "/providers/Microsoft.Authorization/roleAssignments/" + name);
    json.writeStringField("name", name);
    json.writeStringField("type", "Microsoft.Authorization/roleAssignments");
    json.writeStringField("principalId", guid(principal));
    json.writeStringField("principalType", "ServicePrincipal");
    json.writeStringField("roleDefinitionName", "Storage Blob Data Contributor");
    json.writeStringField(
        "roleDefinitionId",
        "/subscriptions/"
            + SUBSCRIPTION
            + "/providers/Microsoft.Authorization/roleDefinitions/"
            + BLOB_ROLE);
    json.writeStringField("scope", scope);
    json.writeEndObject();
  }

  /** As {@code terraform show -json} prints a plan of the same resources. */
  static void writePlan(Path file, int resources) throws IOException {
    try (JsonGenerator json = new JsonFactory().createGenerator(Files.newBufferedWriter(file))) {
      json.writeStartObject();
      json.writeStringField("format_version", "1.2");
      json.writeStringField("terraform_version", "1.9.8");
      json.writeObjectFieldStart("planned_values");
      json.writeObjectFieldStart("root_module");
      json.writeArrayFieldStart("resources");
      for (int i = 0; i < resources / 10; i++) {
        for (int j = 0; j < 4; j++) {
          plannedStorage(json, i, j);
        }
        plannedSpeech(json, i, 0);
        plannedSpeech(json, i, 1);
        plannedCommunication(json, i);
        plannedRole(json, i, 0, "speech" + i + "x0", "store" + i + "x0");
        plannedRole(json, i, 1, "speech" + i + "x1", "store" + i + "x1");
        plannedRole(json, i, 2, "acs" + i, "store" + i + "x2");
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeEndObject();
      json.writeEndObject();
    }
  }

  private static void plannedHead(JsonGenerator json, String type, String name) throws IOException {
    json.writeStartObject();
    json.writeStringField("address", type + "." + name);
    json.writeStringField("mode", "managed");
    json.writeStringField("type", type);
    json.writeStringField("name", name);
    json.writeObjectFieldStart("values");
  }

  private static void plannedStorage(JsonGenerator json, int i, int j) throws IOException {
    String name = "store" + i + "x" + j;
    plannedHead(json, "azurerm_storage_account", name);
    json.writeStringField("id", GROUP + "/providers/Microsoft.Storage/storageAccounts/" + name);
    json.writeStringField("name", name);
    json.writeStringField("resource_group_name", "byos");
    json.writeStringField("location", "westeurope");
    json.writeStringField("account_kind", "StorageV2");
    json.writeStringField("account_tier", "Standard");
    json.writeStringField("account_replication_type", "ZRS");
    json.writeBooleanField("shared_access_key_enabled", i % 25 == 0 && j == 0);
    json.writeBooleanField("allow_nested_items_to_be_public", false);
    json.writeBooleanField("https_traffic_only_enabled", true);
    json.writeStringField("min_tls_version", "TLS1_2");
    json.writeArrayFieldStart("network_rules");
    json.writeStartObject();
    json.writeStringField("default_action", j < 2 ? "Deny" : "Allow");
    json.writeArrayFieldStart("bypass");
    json.writeString("None");
    json.writeEndArray();
    json.writeArrayFieldStart("private_link_access");
    if (j < 2) {
      json.writeStartObject();
      json.writeStringField(
          "endpoint_resource_id",
          GROUP + "/providers/Microsoft.CognitiveServices/accounts/speech" + i + "x" + j);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void plannedSpeech(JsonGenerator json, int i, int j) throws IOException {
    String name = "speech" + i + "x" + j;
    plannedHead(json, "azurerm_cognitive_account", name);
    json.writeStringField("id", GROUP + "/providers/Microsoft.CognitiveServices/accounts/" + name);
    json.writeStringField("name", name);
    json.writeStringField("resource_group_name", "byos");
    json.writeStringField("location", "westeurope");
    json.writeStringField("kind", "SpeechServices");
    json.writeStringField("sku_name", "S0");
    json.writeBooleanField("local_auth_enabled", false);
    plannedIdentity(json, name);
    json.writeArrayFieldStart("storage");
    json.writeStartObject();
    json.writeStringField(
        "storage_account_id",
        GROUP + "/providers/Microsoft.Storage/storageAccounts/store" + i + "x" + j);
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void plannedCommunication(JsonGenerator json, int i) throws IOException {
    String name = "acs" + i;
    plannedHead(json, "azurerm_communication_service", name);
    json.writeStringField(
        "id", GROUP + "/providers/Microsoft.Communication/communicationServices/" + name);
    json.writeStringField("name", name);
    json.writeStringField("resource_group_name", "byos");
    json.writeStringField("data_location", "Europe");
    plannedIdentity(json, name);
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void plannedIdentity(JsonGenerator json, String name) throws IOException {
    json.writeArrayFieldStart("identity");
    json.writeStartObject();
    json.writeStringField("type", "SystemAssigned");
    json.writeStringField("principal_id", guid(name));
    json.writeEndObject();
    json.writeEndArray();
  }

  private static void plannedRole(
      JsonGenerator json, int i, int j, String principal, String account) throws IOException {
    plannedHead(json, "azurerm_role_assignment", "role" + i + "x" + j);
    json.writeStringField("role_definition_name", "Storage Blob Data Contributor");
    json.writeStringField("principal_id", guid(principal));
    json.writeStringField(
        "scope", GROUP + "/providers/Microsoft.Storage/storageAccounts/" + account);
    json.writeEndObject();
    json.writeEndObject();
  }

  private static String guid(String text) {
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
