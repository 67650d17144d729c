package dev.byos.scenarios.imports.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byos.scenarios.imports.json.JsonDocument;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Which references lead to a resource, and which leave the value open. */
class TerraformReferencesTest {
  private static final String GROUP = "/subscriptions/{subscription}/resourceGroups/rg";
  private static final String ACCOUNTS = GROUP + "/providers/Microsoft.Storage/storageAccounts/";

  private static CollectedResources read(String json) {
    CollectedResources collected = new CollectedResources();
    byte[] bytes = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    TerraformPlanImporter.read(JsonDocument.parse("plan.json", bytes), collected);
    return collected;
  }

  private static String resource(String type, String name, String key, String values) {
    String index = key.isEmpty() ? "" : "[" + key.replace("'", "\\'") + "]";
    return "{'address': '"
        + (type + '.' + name + index).replace("\\'", "\\\"")
        + "', 'mode': 'managed', 'type': '"
        + type
        + "', 'name': '"
        + name
        + "'"
        + (key.isEmpty() ? "" : ", 'index': " + key)
        + ", 'values': {"
        + values
        + "}}";
  }

  /** A role assignment whose scope is known after apply, beside two accounts. */
  private static CollectedResources scopeFrom(String references, String more) {
    String account = "'resource_group_name': 'rg', 'name': ";
    return read(
        "{'format_version': '1.2', 'planned_values': {'root_module': {'resources': ["
            + resource("azurerm_storage_account", "a", "", account + "'aaa'")
            + ","
            + resource("azurerm_storage_account", "many", "'x'", account + "'mx'")
            + ","
            + resource("azurerm_storage_account", "many", "'y'", account + "'my'")
            + ","
            + resource("azurerm_user_assigned_identity", "id", "", account + "'uai'")
            + ","
            + resource("azurerm_role_assignment", "r", "'y'", "'role_definition_name': 'Reader'")
            + "]}}, 'resource_changes': [{'address': 'azurerm_role_assignment.r[\\'y\\']',"
                .replace("\\'", "\\\"")
            + " 'change': {'after_unknown': {'scope': true, 'principal_id': true}}}],"
            + " 'configuration': {'root_module': {'resources': [{'address':"
            + " 'azurerm_role_assignment.r', 'type': 'azurerm_role_assignment', 'name': 'r',"
            + " 'mode': 'managed', 'expressions': {'scope': {'references': ["
            + references
            + "]}, 'principal_id': {'references': ['azurerm_user_assigned_identity.id.principal_id',"
            + " 'azurerm_user_assigned_identity.id']}}"
            + more
            + "}]}}}");
  }

  private static String scope(CollectedResources plan) {
    return plan.shown("azurerm_role_assignment.r[\"y\"]", "properties.scope");
  }

  @Test
  void anAttributeOfOneResource() {
    assertThat(scope(scopeFrom("'azurerm_storage_account.a.id', 'azurerm_storage_account.a'", "")))
        .isEqualTo("'" + ACCOUNTS + "aaa'");
  }

  @Test
  void aKeyThatIsTheSameOnBothSides() {
    assertThat(scope(scopeFrom("'azurerm_storage_account.many', 'each.key'", "")))
        .isEqualTo("'" + ACCOUNTS + "my'");
  }

  @Test
  void whatOneForEachHandsOnToAnother() {
    assertThat(
            scope(
                scopeFrom(
                    "'each.value.id', 'each.value'",
                    ", 'for_each_expression': {'references': ['azurerm_storage_account.many']}")))
        .isEqualTo("'" + ACCOUNTS + "my'");
  }

  @Test
  void anExplicitKey() {
    String reference = "azurerm_storage_account.many[\\\"x\\\"]";
    assertThat(scope(scopeFrom("'" + reference + ".id', '" + reference + "'", "")))
        .isEqualTo("'" + ACCOUNTS + "mx'");
  }

  @Test
  void oneOfTwoResourcesIsOpen() {
    CollectedResources plan =
        scopeFrom(
            "'azurerm_storage_account.a.id', 'azurerm_storage_account.a',"
                + " 'azurerm_storage_account.many[\\\"x\\\"].id',"
                + " 'azurerm_storage_account.many[\\\"x\\\"]'",
            "");
    assertThat(plan.byId.keySet()).anyMatch(id -> id.contains("{azurerm_storage_account.a.id}"));
    assertThat(scope(plan)).isEqualTo("{?}");
  }

  @Test
  void localValuesAreOpenSinceAPlanDoesNotContainThem() {
    assertThat(scope(scopeFrom("'local.scope'", ""))).isEqualTo("{?}");
  }

  @Test
  void thePrincipalOfAUserAssignedIdentity() {
    assertThat(
            scopeFrom("'azurerm_storage_account.a.id'", "")
                .shown("azurerm_role_assignment.r[\"y\"]", "properties.principalId"))
        .isEqualTo(
            "{"
                + GROUP
                + "/providers/Microsoft.ManagedIdentity/userAssignedIdentities/uai"
                + " properties.principalId}");
  }

  @Test
  void bodiesOfOldAzapiVersionsAreJsonInAString() {
    String body = "{\\\"kind\\\": \\\"SpeechServices\\\", \\\"properties\\\": {\\\"a\\\": [1]}}";
    String values =
        "'type': 'Microsoft.CognitiveServices/accounts@2023-05-01', 'name': 's', 'parent_id': '"
            + GROUP
            + "', 'body': ";
    CollectedResources plan =
        read(
            "{'format_version': '1.2', 'planned_values': {'root_module': {'resources': ["
                + resource("azapi_resource", "s", "", values + "'" + body + "'")
                + ","
                + resource("azapi_resource", "t", "", values.replace("'s'", "'t'") + "'no json'")
                + "]}}}");
    assertThat(plan.shown("azapi_resource.s", "kind")).isEqualTo("'SpeechServices'");
    assertThat(plan.shown("azapi_resource.s", "properties")).isEqualTo("{a=[1]}");
    assertThat(plan.shown("azapi_resource.t", "properties")).isEqualTo("{?}");
    assertThat(plan.at("azapi_resource.s").resourceGroup()).isEqualTo("rg");
  }

  @Test
  void modulesThatReferToEachOtherInACircleEndOpen() {
    CollectedResources plan =
        read(
            "{'format_version': '1.2', 'planned_values': {'root_module': {'child_modules': ["
                + "{'address': 'module.a', 'resources': [{'address':"
                + " 'module.a.azurerm_role_assignment.r', 'mode': 'managed', 'type':"
                + " 'azurerm_role_assignment', 'name': 'r', 'values': {}}]},"
                + "{'address': 'module.b', 'resources': []}]}}, 'resource_changes': [{'address':"
                + " 'module.a.azurerm_role_assignment.r', 'change': {'after_unknown': {'scope':"
                + " true}}}], 'configuration': {'root_module': {'module_calls': {'a':"
                + " {'expressions': {'in': {'references': ['module.b.out', 'module.b']}}, 'module':"
                + " {'outputs': {'out': {'expression': {'references': ['var.in']}}}, 'resources':"
                + " [{'address': 'azurerm_role_assignment.r', 'type': 'azurerm_role_assignment',"
                + " 'name': 'r', 'mode': 'managed', 'expressions': {'scope': {'references':"
                + " ['var.in']}}}]}}, 'b': {'expressions': {'in': {'references': ['module.a.out',"
                + " 'module.a']}}, 'module': {'outputs': {'out': {'expression': {'references':"
                + " ['var.in']}}}}}}}}}");
    assertThat(plan.shown("module.a.azurerm_role_assignment.r", "properties.scope"))
        .isEqualTo("{?}");
  }
}
