package dev.byos.scenarios.imports.assembly;

import dev.byos.model.region.RegionCatalogue;
import dev.byos.model.scenario.Place;
import dev.byos.scenarios.imports.json.JsonDocument;
import dev.byos.scenarios.imports.value.Value;
import dev.byos.scenarios.regions.RegionData;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Resources for tests, written as JSON. */
final class Given {
  static final String SUBSCRIPTION = "11111111-2222-3333-4444-555555555555";
  static final String GROUP = "speech-rg";
  static final RegionCatalogue REGIONS = RegionData.load();
  static final String BLOB_CONTRIBUTOR =
      "/subscriptions/"
          + SUBSCRIPTION
          + "/providers/Microsoft.Authorization/roleDefinitions/ba92f5b4-2d11-453d-a403-e96b0029c9fe";

  private Given() {}

  /** JSON with single quotes for double ones. */
  static Value json(String text) {
    byte[] bytes = text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    return JsonDocument.parse("estate.json", bytes).root().toValue();
  }

  static ArmResource resource(String type, String name, String body) {
    return in(GROUP, type, name, body);
  }

  static ArmResource in(String group, String type, String name, String body) {
    return new ArmResource(
        type,
        name,
        SUBSCRIPTION,
        group,
        null,
        json(body),
        id(group, type, name),
        new Place("estate.json", 1, 1));
  }

  static ArmResource on(String scope, String type, String name, Value body) {
    return new ArmResource(
        type,
        name,
        SUBSCRIPTION,
        GROUP,
        scope,
        body,
        scope + "/providers/" + type + "/" + name,
        new Place("estate.json", 7, 3));
  }

  static String id(String type, String name) {
    return id(GROUP, type, name);
  }

  static String id(String group, String type, String name) {
    return ArmIds.idOf(SUBSCRIPTION, group, type, name);
  }

  static String storage(String name) {
    return id("Microsoft.Storage/storageAccounts", name);
  }

  static String speech(String name) {
    return id("Microsoft.CognitiveServices/accounts", name);
  }

  static String communication(String name) {
    return id("Microsoft.Communication/communicationServices", name);
  }

  static ArmResource account(String name, String properties) {
    return resource(
        "Microsoft.Storage/storageAccounts",
        name,
        "{'location':'West Europe','kind':'StorageV2','sku':{'name':'Standard_ZRS'},'properties':"
            + properties
            + "}");
  }

  static ArmResource speech(String name, String storage) {
    return resource(
        "Microsoft.CognitiveServices/accounts",
        name,
        "{'location':'westeurope','kind':'SpeechServices','sku':{'name':'S0'},"
            + "'identity':{'type':'SystemAssigned'},'properties':{'userOwnedStorage':[{'resourceId':'"
            + storage
            + "'}]}}");
  }

  /** The identity of a resource, known only to the deployment. */
  static Value.Open identityOf(String resource) {
    return new Value.Open(
        "reference('" + resource + "').identity.principalId",
        "only the deployment knows it",
        Optional.of(new Value.ResourceProperty(resource, "identity.principalId")),
        new Place("estate.json", 8, 9));
  }

  static Value.Open parameter(String name) {
    return new Value.Open(
        "parameters('" + name + "')",
        "the parameter has no value",
        Optional.empty(),
        new Place("estate.json", 9, 9));
  }

  static ArmResource role(String scope, String name, Value principal, String definition) {
    Place place = new Place("estate.json", 7, 3);
    Map<String, Value> properties = new TreeMap<>();
    properties.put("principalId", principal);
    properties.put("roleDefinitionId", new Value.Text(definition, place));
    Value body =
        new Value.Members(Map.of("properties", new Value.Members(properties, place)), place);
    return on(scope, "Microsoft.Authorization/roleAssignments", name, body);
  }

  static AssembledEstate assembled(ArmResource... resources) {
    EstateAssembly assembly = new EstateAssembly(REGIONS);
    for (ArmResource resource : resources) {
      assembly.accept(resource);
    }
    return assembly.finish("test", true);
  }
}
