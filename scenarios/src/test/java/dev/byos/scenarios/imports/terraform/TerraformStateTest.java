package dev.byos.scenarios.imports.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A state tells the same of what stands, however Terraform writes it. */
class TerraformStateTest {
  private static final String ACCOUNT =
      "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg-live"
          + "/providers/Microsoft.Storage/storageAccounts/stlive";

  private final CollectedResources shown = CollectedResources.ofPlan("/terraform/live.state.json");

  @Test
  void aStateAsTerraformShowsItIsRead() {
    assertThat(shown.at("azurerm_storage_account.live").subscription())
        .isEqualTo("11111111-2222-3333-4444-555555555555");
    assertThat(shown.shown("azurerm_cognitive_account.live[0]", "properties.userOwnedStorage"))
        .isEqualTo("[{resourceId='" + ACCOUNT + "'}]");
    assertThat(shown.shown("azurerm_cognitive_account.live[0]", "identity.principalId"))
        .isEqualTo("'aaaaaaaa-0000-0000-0000-00000000000a'");
    assertThat(shown.shown("module.roles.azurerm_role_assignment.this", "properties.principalId"))
        .isEqualTo("'aaaaaaaa-0000-0000-0000-00000000000a'");
    assertThat(shown.byId).containsKey(ACCOUNT + "/blobServices/default/containers/recordings");
  }

  @Test
  void retentionThatIsNotConfiguredIsOff() {
    assertThat(CollectedResources.shown(shown.byId.get(ACCOUNT + "/blobServices/default").body()))
        .contains("deleteRetentionPolicy={enabled=false}", "isVersioningEnabled=false");
  }

  @Test
  void theStateFileItselfSaysTheSame() {
    CollectedResources raw = new CollectedResources();
    TerraformPlanImporter.readState(CollectedResources.document("/terraform/live.tfstate"), raw);
    assertThat(raw.byId.keySet()).isEqualTo(shown.byId.keySet());
    raw.byId.forEach(
        (id, resource) -> {
          assertThat(resource.address()).isEqualTo(shown.byId.get(id).address());
          assertThat(CollectedResources.shown(resource.body()))
              .isEqualTo(CollectedResources.shown(shown.byId.get(id).body()));
        });
  }
}
