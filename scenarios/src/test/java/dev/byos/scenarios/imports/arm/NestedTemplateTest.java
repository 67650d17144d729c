package dev.byos.scenarios.imports.arm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byos.scenarios.imports.assembly.ArmResource;
import dev.byos.scenarios.imports.value.Value;
import org.junit.jupiter.api.Test;

/** Templates within templates: what Bicep makes of modules, and links to files. */
class NestedTemplateTest {
  private static final String GROUP =
      "/subscriptions/{subscription().subscriptionId}/resourceGroups/rg-recordings";

  @Test
  void readsModulesWithSymbolicNamesLoopsAndOutputs() {
    ArmReading read = ArmReading.ofFile("recording-modules.json");
    assertThat(read.problems).isEmpty();
    assertThat(read.notUnderstood).isEmpty();
    assertThat(read.names("Microsoft.Storage/storageAccounts"))
        .containsExactly("receustore", "recusstore");
    assertThat(read.names("Microsoft.Storage/storageAccounts/blobServices/containers"))
        .containsExactly(
            "receustore/default/recordings",
            "receustore/default/transcripts",
            "recusstore/default/recordings",
            "recusstore/default/transcripts");
    ArmResource group = read.resource("Microsoft.Resources/resourceGroups");
    assertThat(group.resourceGroup()).isNull();
    assertThat(group.address()).isEqualTo(GROUP);
    ArmResource storage = read.resource("Microsoft.Storage/storageAccounts");
    assertThat(storage.resourceGroup()).isEqualTo("rg-recordings");
    assertThat(storage.body().at("location").flatMap(Value::asText)).contains("westeurope");
    assertThat(storage.body().at("properties.networkAcls.defaultAction").flatMap(Value::asText))
        .contains("Deny");
    ArmResource setting = read.resource("Microsoft.Insights/diagnosticSettings");
    assertThat(setting.scope()).isEqualTo(storage.address() + "/blobServices/default");
    assertThat(setting.body().at("properties.logs").orElseThrow().elements())
        .extracting(log -> log.member("category").flatMap(Value::asText).orElseThrow())
        .containsExactly("StorageRead", "StorageWrite");
    ArmResource assignment = read.resource("Microsoft.Authorization/roleAssignments");
    assertThat(assignment.scope()).isEqualTo(storage.address());
    Value principal = assignment.body().at("properties.principalId").orElseThrow();
    assertThat(((Value.Open) principal).property())
        .contains(
            new Value.ResourceProperty(
                GROUP + "/providers/Microsoft.Communication/communicationServices/acs-eu",
                "identity.principalId"));
    assertThat(read.resources).hasSize(15);
  }

  @Test
  void readsLinkedTemplatesThatAreBesideTheTemplate() {
    ArmReading read = ArmReading.ofFile("linked-main.json");
    assertThat(read.problems).isEmpty();
    assertThat(read.resources)
        .extracting(r -> r.resourceGroup() + "/" + r.name())
        .containsExactly(
            "rg-one/storeone", "rg-two/storetwo", "{resourceGroup().name}/storebeside");
    assertThat(read.reading.linkedFiles()).containsExactly("linked/account.json");
    assertThat(read.resources.get(0).place().file()).isEqualTo("linked/account.json");
    assertThat(read.notUnderstood)
        .containsExactly(
            "linked-main.json:38:62: linked template linked/other.json: no such file is beside the"
                + " template",
            "linked-main.json:46:25: template spec: it deploys a template spec, which is kept in"
                + " Azure");
  }

  @Test
  void outerScopeMeansTheParametersOfTheOuterTemplate() {
    ArmReading outer = ArmReading.ofText(nested(""));
    assertThat(outer.names("A.B/c")).containsExactly("outside");
    ArmReading inner =
        ArmReading.ofText(nested("\"expressionEvaluationOptions\": {\"scope\": \"inner\"},"));
    assertThat(inner.names("A.B/c")).containsExactly("inside");
  }

  private static String nested(String options) {
    return "{\"parameters\": {\"p\": {\"defaultValue\": \"outside\"}}, \"resources\": [{\"type\":"
        + " \"Microsoft.Resources/deployments\", \"name\": \"d\", \"properties\": {"
        + options
        + " \"template\": {\"parameters\": {\"p\": {\"defaultValue\": \"inside\"}}, \"resources\":"
        + " [{\"type\": \"A.B/c\", \"name\": \"[parameters('p')]\"}]}}}]}";
  }

  @Test
  void olderRoleAssignmentsSayTheirScopeInTypeAndName() {
    ArmReading read =
        ArmReading.ofText(
            "{\"resources\": [{\"type\": \"Microsoft.Storage/storageAccounts/providers/roleAssignments\","
                + " \"name\": \"[concat('s', '/Microsoft.Authorization/', guid('x'))]\"},"
                + " {\"type\": \"Microsoft.Authorization/roleAssignments\", \"name\": \"y\"}]}");
    ArmResource scoped = read.resources.get(0);
    assertThat(scoped.type()).isEqualTo("Microsoft.Authorization/roleAssignments");
    assertThat(scoped.name()).isEqualTo("{guid('x')}");
    assertThat(scoped.scope()).endsWith("/providers/Microsoft.Storage/storageAccounts/s");
    assertThat(read.resources.get(1).scope())
        .isEqualTo(
            "/subscriptions/{subscription().subscriptionId}/resourceGroups/{resourceGroup().name}");
  }

  @Test
  void theLocationOfAGroupIsKnownWhereATemplateDeclaresIt() {
    String schema = "https://schema.management.azure.com/schemas/2018-05-01/";
    ArmReading read =
        ArmReading.ofText(
            "{\"$schema\": \""
                + schema
                + "subscriptionDeploymentTemplate.json#\", \"resources\": [{\"type\":"
                + " \"Microsoft.Resources/resourceGroups\", \"name\": \"g\", \"location\":"
                + " \"westeurope\"}, {\"type\": \"Microsoft.Resources/deployments\", \"name\":"
                + " \"d\", \"resourceGroup\": \"g\", \"properties\":"
                + " {\"expressionEvaluationOptions\": {\"scope\": \"inner\"}, \"template\":"
                + " {\"$schema\": \"https://x/deploymentTemplate.json#\", \"resources\":"
                + " [{\"type\": \"A.B/c\", \"name\": \"n\", \"location\":"
                + " \"[resourceGroup().location]\"}, {\"type\": \"A.B/c\", \"name\": \"m\","
                + " \"location\": \"[reference(resourceId('A.B/c', 'n'), '2024-01-01',"
                + " 'full').location]\"}]}}}]}");
    assertThat(read.problems).isEmpty();
    assertThat(read.resources).hasSize(3);
    assertThat(read.resources)
        .extracting(resource -> resource.body().at("location").flatMap(Value::asText).orElse(""))
        .containsOnly("westeurope");
  }

  @Test
  void conditionsLeaveOutOrAreTold() {
    ArmReading read =
        ArmReading.ofText(
            "{\"parameters\": {\"p\": {\"type\": \"bool\"}}, \"resources\": ["
                + "{\"condition\": false, \"type\": \"A.B/c\", \"name\": \"no\"},"
                + "{\"condition\": \"[equals('a', 'a')]\", \"type\": \"A.B/c\", \"name\": \"yes\"},"
                + "{\"condition\": \"[parameters('p')]\", \"type\": \"A.B/c\", \"name\": \"maybe\"}]}");
    assertThat(read.names("A.B/c")).containsExactly("yes", "maybe");
    assertThat(read.notUnderstood)
        .containsExactly(
            "t.json:1:189: condition of A.B/c maybe: it is open whether the resource exists; it is"
                + " judged as if it does");
  }

  @Test
  void parameterFilesGiveValues() {
    ArmReading read = ArmReading.ofFile("speech-with-storage.json", "speech.parameters.json");
    assertThat(read.problems).isEmpty();
    ArmResource storage = read.resource("Microsoft.Storage/storageAccounts");
    assertThat(storage.name()).isEqualTo("call{uniqueString(resourceGroup().id)}");
    Value shared = storage.body().at("properties.allowSharedKeyAccess").orElseThrow();
    assertThat(shared).isInstanceOf(Value.Truth.class);
    assertThat(shared.place().toString()).isEqualTo("speech-with-storage.json:34:33");
    assertThat(read.notUnderstood)
        .containsExactly(
            "speech.parameters.json:8:5: parameter 'colour' of a parameter file: the template"
                + " declares no such parameter");
  }
}
