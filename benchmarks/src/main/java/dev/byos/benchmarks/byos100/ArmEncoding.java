package dev.byos.benchmarks.byos100;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.byos.benchmarks.byos100.SampleEstate.Role;
import dev.byos.benchmarks.byos100.SampleEstate.Storage;
import java.util.Map;

/** An estate as an ARM template with parameters, variables and expressions. */
final class ArmEncoding {
  private static final String STORAGE = "Microsoft.Storage/storageAccounts";
  private static final String COGNITIVE = "Microsoft.CognitiveServices/accounts";
  private static final String COMMUNICATION = "Microsoft.Communication/communicationServices";

  private final SampleEstate estate;
  private final ObjectNode template = JsonNodeFactory.instance.objectNode();
  private final ArrayNode resources;

  private ArmEncoding(SampleEstate estate) {
    this.estate = estate;
    template.put(
        "$schema",
        "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#");
    template.put("contentVersion", "1.0.0.0");
    ObjectNode parameters = template.putObject("parameters");
    ObjectNode variables = template.putObject("variables");
    estate.storage.forEach(
        (name, account) -> {
          parameters
              .putObject(name + "Location")
              .put("type", "string")
              .put("defaultValue", account.region);
          variables.put(name + "Name", "[concat('store', '" + name.substring(5) + "')]");
        });
    resources = template.putArray("resources");
  }

  static ObjectNode of(SampleEstate estate) {
    ArmEncoding encoding = new ArmEncoding(estate);
    estate.storage.values().forEach(encoding::storage);
    estate
        .speech
        .values()
        .forEach(
            speech -> {
              ObjectNode resource = encoding.resource(COGNITIVE, "2023-05-01", speech.name);
              resource.put("location", speech.region);
              ArmBodies.speech(resource, speech, ArmEncoding::storageId);
              ArrayNode after = resource.putArray("dependsOn");
              speech.storage.forEach(name -> after.add(storageId(name)));
            });
    estate
        .communication
        .values()
        .forEach(
            communication -> {
              ObjectNode resource =
                  encoding.resource(COMMUNICATION, "2023-04-01", communication.name);
              resource.put("location", "global");
              ArmBodies.communication(resource, communication);
            });
    if (estate.customRoleDefined) {
      encoding.customRole();
    }
    estate.roles.forEach(encoding::role);
    if (estate.unrelatedResources) {
      encoding.unrelated();
    }
    return encoding.template;
  }

  private ObjectNode resource(String type, String apiVersion, String name) {
    return resources.addObject().put("type", type).put("apiVersion", apiVersion).put("name", name);
  }

  private static String storageId(String name) {
    return "[resourceId('" + STORAGE + "', " + nameOf(name) + ")]";
  }

  private static String nameOf(String storage) {
    return "variables('" + storage + "Name')";
  }

  private String speechId(String name) {
    return estate.speech.containsKey(name)
        ? "[resourceId('" + COGNITIVE + "', '" + name + "')]"
        : estate.speechId(name);
  }

  private void storage(Storage account) {
    ObjectNode resource = resource(STORAGE, "2023-05-01", "[" + nameOf(account.name) + "]");
    resource.put("location", "[parameters('" + account.name + "Location')]");
    ArmBodies.storage(resource, account, this::speechId);
    ObjectNode blobs =
        resource(
            STORAGE + "/blobServices",
            "2023-05-01",
            "[concat(" + nameOf(account.name) + ", '/default')]");
    blobs.set("properties", ArmBodies.blobService(account));
    blobs.putArray("dependsOn").add(storageId(account.name));
    for (Map.Entry<String, Boolean> container : account.heldByContainer.entrySet()) {
      resource(
              STORAGE + "/blobServices/containers",
              "2023-05-01",
              "[format('{0}/default/" + container.getKey() + "', " + nameOf(account.name) + ")]")
          .set("properties", ArmBodies.container(container.getValue()));
    }
    if (account.privateEndpoint) {
      ObjectNode endpoint =
          resource("Microsoft.Network/privateEndpoints", "2023-11-01", account.name + "-endpoint");
      endpoint.put("location", account.region);
      ObjectNode properties = endpoint.putObject("properties");
      properties
          .putObject("subnet")
          .put("id", SampleEstate.id("Microsoft.Network/virtualNetworks", "net") + "/subnets/a");
      ObjectNode connection = properties.putArray("privateLinkServiceConnections").addObject();
      ObjectNode target = connection.put("name", "blob").putObject("properties");
      target.put("privateLinkServiceId", storageId(account.name)).putArray("groupIds").add("blob");
    }
  }

  private void role(Role role) {
    String type = estate.speech.containsKey(role.principal) ? COGNITIVE : COMMUNICATION;
    String resourceId = "resourceId('" + type + "', '" + role.principal + "')";
    ObjectNode resource =
        resource(
            "Microsoft.Authorization/roleAssignments",
            "2022-04-01",
            "[guid(resourceGroup().id, '"
                + role.principal
                + "', '"
                + role.definition()
                + "', '"
                + role.scope
                + "')]");
    switch (role.scope) {
      case ACCOUNT -> resource.put("scope", storageId(role.account));
      case CONTAINER ->
          resource.put(
              "scope",
              "[resourceId('"
                  + STORAGE
                  + "/blobServices/containers', "
                  + nameOf(role.account)
                  + ", 'default', 'recordings')]");
      case SUBSCRIPTION -> resource.put("scope", "[subscription().id]");
      case GROUP -> {
        // A template is deployed to a group; an assignment without a scope is made there.
      }
    }
    resource
        .putObject("properties")
        .put(
            "roleDefinitionId",
            "[subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '"
                + role.definition()
                + "')]")
        .put(
            "principalId",
            "[reference(" + resourceId + ", '2023-05-01', 'full').identity.principalId]")
        .put("principalType", "ServicePrincipal");
  }

  private void customRole() {
    ObjectNode resource =
        resource(
            "Microsoft.Authorization/roleDefinitions",
            "2022-04-01",
            SampleEstate.guid("definition/Custom Blob Writer"));
    ObjectNode properties = resource.putObject("properties");
    properties.put("roleName", "Custom Blob Writer").put("type", "CustomRole");
    properties
        .putArray("permissions")
        .addObject()
        .putArray("dataActions")
        .add("Microsoft.Storage/storageAccounts/blobServices/containers/blobs/write");
    properties.putArray("assignableScopes").add("[subscription().id]");
  }

  private void unrelated() {
    ObjectNode site = resource("Microsoft.Web/sites", "2022-09-01", "portal");
    site.put("location", "westeurope").putObject("properties").put("httpsOnly", false);
    ObjectNode other = resource(STORAGE, "2023-05-01", "webcontent");
    other.put("location", "westeurope").put("kind", "StorageV2");
    other.putObject("sku").put("name", "Standard_GRS");
    other.putObject("properties").put("allowBlobPublicAccess", true);
    ObjectNode vision = resource(COGNITIVE, "2023-05-01", "vision");
    vision.put("location", "westeurope").put("kind", "ComputerVision");
    vision.putObject("sku").put("name", "F0");
    vision.putObject("properties").put("publicNetworkAccess", "Enabled");
  }
}
