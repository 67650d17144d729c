package dev.byos.scenarios.imports.arm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byos.model.scenario.Place;
import dev.byos.scenarios.imports.assembly.ArmResource;
import dev.byos.scenarios.imports.value.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArmTemplateImporterTest {
  private static final String GROUP =
      "/subscriptions/{subscription().subscriptionId}/resourceGroups/{resourceGroup().name}";
  private static final String STORE = "rec{uniqueString(resourceGroup().id)}";

  @Test
  void readsATemplateInTheMannerOfTheQuickstarts() {
    ArmReading read = ArmReading.ofFile("speech-with-storage.json");
    assertThat(read.problems).isEmpty();
    assertThat(read.notUnderstood).isEmpty();
    assertThat(read.resources)
        .extracting(ArmResource::address)
        .containsExactly(
            GROUP + "/providers/Microsoft.Storage/storageAccounts/" + STORE,
            GROUP
                + "/providers/Microsoft.Storage/storageAccounts/"
                + STORE
                + "/blobServices/default",
            GROUP
                + "/providers/Microsoft.Storage/storageAccounts/"
                + STORE
                + "/blobServices/default/containers/part1",
            GROUP
                + "/providers/Microsoft.Storage/storageAccounts/"
                + STORE
                + "/blobServices/default/containers/part2",
            GROUP + "/providers/Microsoft.CognitiveServices/accounts/rec-speech",
            GROUP
                + "/providers/Microsoft.Storage/storageAccounts/"
                + STORE
                + "/providers/Microsoft.Authorization/roleAssignments/"
                + "{guid(resourceGroup().id, 'rec-speech')}");
    ArmResource storage = read.resource("Microsoft.Storage/storageAccounts");
    assertThat(storage.name()).isEqualTo(STORE);
    assertThat(storage.resourceGroup()).isEqualTo("{resourceGroup().name}");
    assertThat(storage.scope()).isNull();
    assertThat(storage.place()).isEqualTo(new Place("speech-with-storage.json", 26, 5));
    assertThat(storage.body().at("sku.name"))
        .contains(new Value.Text("Standard_LRS", new Place("speech-with-storage.json", 32, 24)));
    assertThat(storage.body().at("properties.allowSharedKeyAccess").orElseThrow())
        .isInstanceOfSatisfying(
            Value.Open.class,
            open -> {
              assertThat(open.expression()).isEqualTo("parameters('allowSharedKey')");
              assertThat(open.reason()).isEqualTo("the parameter 'allowSharedKey' has no value");
              assertThat(open.place().line()).isEqualTo(34);
            });
    ArmResource assignment = read.resource("Microsoft.Authorization/roleAssignments");
    assertThat(assignment.scope())
        .isEqualTo(GROUP + "/providers/Microsoft.Storage/storageAccounts/" + STORE);
    assertThat(assignment.body().at("properties.principalId").orElseThrow())
        .isInstanceOfSatisfying(
            Value.Open.class,
            open ->
                assertThat(open.property())
                    .contains(
                        new Value.ResourceProperty(
                            GROUP + "/providers/Microsoft.CognitiveServices/accounts/rec-speech",
                            "identity.principalId")));
    ArmResource speech = read.resource("Microsoft.CognitiveServices/accounts");
    Value owned = speech.body().at("properties.userOwnedStorage").orElseThrow();
    assertThat(owned.elements().get(0).member("resourceId").flatMap(Value::asText))
        .contains(storage.address());
    assertThat(read.reading.resources()).isEqualTo(6);
    assertThat(read.reading.linkedFiles()).isEqualTo(List.of());
  }
}
