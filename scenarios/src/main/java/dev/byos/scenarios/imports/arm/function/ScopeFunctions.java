package dev.byos.scenarios.imports.arm.function;

import dev.byos.scenarios.imports.arm.expression.DeploymentScope;
import dev.byos.scenarios.imports.arm.expression.Invocation;
import dev.byos.scenarios.imports.arm.expression.OpenText;
import dev.byos.scenarios.imports.arm.expression.TemplateFunction;
import dev.byos.scenarios.imports.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Functions that tell where a template is deployed to. Group and subscription are open, their ids
 * are texts with open names; the cloud is taken to be the public one.
 */
final class ScopeFunctions {
  private static final String WHERE = "it depends on where the template is deployed to";
  private static final String TENANT = "tenant().tenantId";
  private static final Map<String, String> SUFFIXES =
      Map.of(
          "storage", "core.windows.net",
          "keyvaultDns", ".vault.azure.net",
          "sqlServerHostname", ".database.windows.net",
          "acrLoginServer", ".azurecr.io",
          "azureDatalakeStoreFileSystem", "azuredatalakestore.net",
          "azureDatalakeAnalyticsCatalogAndJob", "azuredatalakeanalytics.net");

  private ScopeFunctions() {}

  static void register(Map<String, TemplateFunction> all) {
    all.put("subscription", ScopeFunctions::subscription);
    all.put("resourceGroup", ScopeFunctions::resourceGroup);
    all.put("tenant", call -> open(call, Map.of(), "tenantId", "displayName", "countryCode"));
    all.put("managementGroup", ScopeFunctions::managementGroup);
    all.put("deployment", ScopeFunctions::deployment);
    all.put("deployer", call -> open(call, Map.of(), "objectId", "tenantId", "userPrincipalName"));
    all.put("environment", ScopeFunctions::environment);
  }

  private static Value subscription(Invocation call) {
    DeploymentScope scope = call.frame().surroundings().scope();
    return open(
        call,
        Map.of(
            "id", call.text(scope.subscriptionPath()),
            "subscriptionId", call.text(scope.subscription()),
            "tenantId", open(call, TENANT)),
        "displayName");
  }

  private static Value resourceGroup(Invocation call) {
    DeploymentScope scope = call.frame().surroundings().scope();
    boolean known = !OpenText.isPartlyOpen(scope.resourceGroup());
    String name =
        known
            ? "resourceGroup('" + scope.resourceGroup() + "')"
            : otherGroup(scope.resourceGroup());
    return call.members(
        Map.of(
            "id", call.text(scope.groupPath()),
            "name", call.text(scope.resourceGroup()),
            "type", call.text("Microsoft.Resources/resourceGroups"),
            "location", location(call, scope, name),
            "tags", open(call, name + ".tags"),
            "managedBy", open(call, name + ".managedBy"),
            "properties", open(call, name + ".properties")));
  }

  private static Value location(Invocation call, DeploymentScope scope, String name) {
    String id = OpenText.braces(scope.groupPath());
    return call.frame()
        .surroundings()
        .property(new Value.ResourceProperty(id, "location"), call.place())
        .orElseGet(() -> open(call, name + ".location"));
  }

  private static String otherGroup(String name) {
    String braces = OpenText.braces(name);
    return braces.equals("{resourceGroup().name}")
        ? "resourceGroup()"
        : "resourceGroup('" + braces + "')";
  }

  private static Value managementGroup(Invocation call) {
    String name = OpenText.part("managementGroup().name");
    return open(
        call,
        Map.of(
            "name", call.text(name),
            "id", call.text(DeploymentScope.managementGroupPath(name))),
        "properties",
        "type");
  }

  private static Value deployment(Invocation call) {
    Map<String, Value> members = new LinkedHashMap<>();
    members.put("name", call.text(call.frame().surroundings().deploymentName()));
    members.put("location", open(call, "deployment().location"));
    members.put("properties", open(call, "deployment().properties"));
    members.put("id", open(call, "deployment().id"));
    return call.members(members);
  }

  private static Value environment(Invocation call) {
    Map<String, Value> suffixes = new LinkedHashMap<>();
    SUFFIXES.forEach((name, suffix) -> suffixes.put(name, call.text(suffix)));
    String login = "https://login.microsoftonline.com/";
    Value authentication =
        call.members(
            Map.of(
                "loginEndpoint", call.text(login),
                "tenant", call.text("common"),
                "identityProvider", call.text("AAD")));
    Map<String, Value> members = new LinkedHashMap<>();
    members.put("name", call.text("AzureCloud"));
    members.put("suffixes", call.members(suffixes));
    members.put("authentication", authentication);
    members.put("resourceManager", call.text("https://management.azure.com/"));
    members.put("portal", call.text("https://portal.azure.com"));
    members.put("graph", call.text("https://graph.windows.net/"));
    members.put("gallery", call.text("https://gallery.azure.com/"));
    members.put("batch", call.text("https://batch.core.windows.net/"));
    members.put("sqlManagement", call.text("https://management.core.windows.net:8443/"));
    members.put("activeDirectoryDataLake", call.text("https://datalake.azure.net/"));
    return call.members(members);
  }

  private static Value open(Invocation call, Map<String, Value> known, String... others) {
    Map<String, Value> members = new LinkedHashMap<>(known);
    for (String other : others) {
      String text = call.name() + "()." + other;
      members.put(other, open(call, other.equals("tenantId") ? TENANT : text));
    }
    return call.members(members);
  }

  private static Value open(Invocation call, String expression) {
    return new Value.Open(expression, WHERE, Optional.empty(), call.place());
  }
}
