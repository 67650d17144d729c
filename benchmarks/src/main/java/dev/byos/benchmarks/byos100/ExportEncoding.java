package dev.byos.benchmarks.byos100;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.byos.benchmarks.byos100.SampleEstate.Role;
import dev.byos.benchmarks.byos100.SampleEstate.Storage;
import java.util.Map;

/**
 * An estate as it is exported: resources with ids, and role assignments as {@code az role
 * assignment list} prints them.
 */
final class ExportEncoding {
  private final SampleEstate estate;
  private final ArrayNode resources = JsonNodeFactory.instance.arrayNode();

  private ExportEncoding(SampleEstate estate) {
    this.estate = estate;
  }

  static ArrayNode resources(SampleEstate estate) {
    ExportEncoding encoding = new ExportEncoding(estate);
    estate.storage.values().forEach(encoding::storage);
    estate
        .speech
        .values()
        .forEach(
            speech -> {
              ObjectNode resource =
                  encoding.resource(
                      "Microsoft.CognitiveServices/accounts", speech.name, speech.region);
              ArmBodies.speech(resource, speech, estate::storageId);
              principal(resource, speech.name, speech.identity);
            });
    estate
        .communication
        .values()
        .forEach(
            communication -> {
              ObjectNode resource =
                  encoding.resource(
                      "Microsoft.Communication/CommunicationServices",
                      communication.name,
                      "global");
              ArmBodies.communication(resource, communication);
              principal(resource, communication.name, communication.identity);
            });
    if (estate.unrelatedResources) {
      encoding.resource("Microsoft.Web/sites", "portal", "westeurope").putNull("properties");
      ObjectNode other =
          encoding.resource("Microsoft.Storage/storageAccounts", "webcontent", "westeurope");
      other.put("kind", "StorageV2").putObject("sku").put("name", "Standard_GRS");
      other.putObject("properties").put("allowBlobPublicAccess", true);
    }
    return encoding.resources;
  }

  /** The output of {@code az role assignment list --all}. */
  static ArrayNode roleAssignments(SampleEstate estate) {
    ArrayNode assignments = JsonNodeFactory.instance.arrayNode();
    for (Role role : estate.roles) {
      String scope = scope(estate, role);
      String name = SampleEstate.guid(role.principal + role.role + role.scope);
      assignments
          .addObject()
          .put("id", scope + "/providers/Microsoft.Authorization/roleAssignments/" + name)
          .put("name", name)
          .put("type", "Microsoft.Authorization/roleAssignments")
          .put("principalId", principalId(role.principal))
          .put("principalType", "ServicePrincipal")
          .put(
              "roleDefinitionId",
              "/subscriptions/"
                  + SampleEstate.SUBSCRIPTION
                  + "/providers/Microsoft.Authorization/roleDefinitions/"
                  + role.definition())
          .put("roleDefinitionName", role.role)
          .put("scope", scope);
    }
    return assignments;
  }

  static String scope(SampleEstate estate, Role role) {
    return switch (role.scope) {
      case ACCOUNT -> estate.storageId(role.account);
      case CONTAINER ->
          estate.storageId(role.account) + "/blobServices/default/containers/recordings";
      case GROUP -> SampleEstate.group();
      case SUBSCRIPTION -> "/subscriptions/" + SampleEstate.SUBSCRIPTION;
    };
  }

  static String principalId(String principal) {
    return SampleEstate.guid("principal/" + principal);
  }

  private ObjectNode resource(String type, String name, String location) {
    return resources
        .addObject()
        .put("id", SampleEstate.id(type, name))
        .put("name", name)
        .put("type", type)
        .put("location", location)
        .put("resourceGroup", SampleEstate.GROUP);
  }

  private static void principal(ObjectNode resource, String name, String identity) {
    if (identity.contains("SystemAssigned")) {
      ((ObjectNode) resource.get("identity"))
          .put("principalId", principalId(name))
          .put("tenantId", SampleEstate.TENANT);
    }
  }

  private void storage(Storage account) {
    ObjectNode resource =
        resource("Microsoft.Storage/storageAccounts", account.name, account.region);
    ArmBodies.storage(resource, account, estate::speechId);
    resource("Microsoft.Storage/storageAccounts/blobServices", account.name + "/default", null)
        .put("id", estate.storageId(account.name) + "/blobServices/default")
        .set("properties", ArmBodies.blobService(account));
    for (Map.Entry<String, Boolean> container : account.heldByContainer.entrySet()) {
      resource(
              "Microsoft.Storage/storageAccounts/blobServices/containers",
              account.name + "/default/" + container.getKey(),
              null)
          .put(
              "id",
              estate.storageId(account.name)
                  + "/blobServices/default/containers/"
                  + container.getKey())
          .set("properties", ArmBodies.container(container.getValue()));
    }
    if (account.privateEndpoint) {
      ObjectNode connection =
          ((ObjectNode) resource.get("properties"))
              .putArray("privateEndpointConnections")
              .addObject();
      connection.put("name", "blob");
      ObjectNode properties = connection.putObject("properties");
      properties.putArray("groupIds").add("blob");
      properties.putObject("privateLinkServiceConnectionState").put("status", "Approved");
    }
  }
}
