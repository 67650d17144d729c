package dev.byos.scenarios.imports.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byos.model.scenario.Place;
import dev.byos.scenarios.imports.assembly.ArmResource;
import org.junit.jupiter.api.Test;

/** A plan of two services says before anything is deployed what will stand and who may do what. */
class TerraformPlanImporterTest {
  private static final String SUBSCRIPTION = "/subscriptions/11111111-2222-3333-4444-555555555555";
  private static final String GROUP = SUBSCRIPTION + "/resourceGroups/rg-speech";
  private static final String SPEECH_STORAGE =
      GROUP + "/providers/Microsoft.Storage/storageAccounts/stspeecheu";
  private static final String SPEECH =
      GROUP + "/providers/Microsoft.CognitiveServices/accounts/speech-eu";
  private static final String RECORDINGS = "module.recording[\"eu\"]";

  private final CollectedResources plan =
      CollectedResources.ofPlan("/terraform/speech-and-recording.plan.json");

  @Test
  void settingsOfAStorageAccountComeInAzuresWords() {
    String account = "azurerm_storage_account.speech";
    assertThat(plan.shown(account, "sku.name")).isEqualTo("'Standard_ZRS'");
    assertThat(plan.shown(account, "kind")).isEqualTo("'StorageV2'");
    assertThat(plan.shown(account, "properties.allowSharedKeyAccess")).isEqualTo("false");
    assertThat(plan.shown(account, "properties.allowBlobPublicAccess")).isEqualTo("false");
    assertThat(plan.shown(account, "properties.supportsHttpsTrafficOnly")).isEqualTo("true");
    assertThat(plan.shown(account, "properties.minimumTlsVersion")).isEqualTo("'TLS1_2'");
    assertThat(plan.shown(account, "properties.publicNetworkAccess")).isEqualTo("'Enabled'");
    assertThat(plan.shown(account, "properties.routingPreference.routingChoice"))
        .isEqualTo("'MicrosoftRouting'");
    assertThat(plan.shown(account, "properties.sasPolicy.sasExpirationPeriod"))
        .isEqualTo("'07.00:00:00'");
    assertThat(plan.shown(account, "properties.networkAcls.bypass")).isEqualTo("'None'");
    assertThat(plan.shown(account, "properties.networkAcls.ipRules"))
        .isEqualTo("[{action='Allow', value='203.0.113.7'}]");
  }

  @Test
  void everyValueKeepsItsPlaceInThePlan() {
    ArmResource account = plan.at("azurerm_storage_account.speech");
    Place place = account.body().at("properties.allowSharedKeyAccess").orElseThrow().place();
    assertThat(place.file()).isEqualTo("speech-and-recording.plan.json");
    assertThat(place.line()).isGreaterThan(account.place().line());
    assertThat(place.column()).isGreaterThan(1);
  }

  @Test
  void theBlobServiceHasItsOwnSettings() {
    ArmResource service = plan.byId.get(SPEECH_STORAGE + "/blobServices/default");
    assertThat(CollectedResources.shown(service.body()))
        .contains("containerDeleteRetentionPolicy={days=14, enabled=true}")
        .contains("deleteRetentionPolicy={days=7, enabled=true}")
        .contains("isVersioningEnabled=true")
        .contains("allowedOrigins=['https://speech.microsoft.com']");
  }

  @Test
  void whatTheProviderWillChooseCountsAsNotSet() {
    String account = RECORDINGS + ".azurerm_storage_account.recordings";
    assertThat(plan.shown(account, "properties.routingPreference")).isEqualTo("absent");
    assertThat(plan.shown(account, "properties.sasPolicy")).isEqualTo("absent");
    assertThat(plan.byId.keySet())
        .noneMatch(id -> id.contains("recordings.name") && id.endsWith("blobServices/default"));
  }

  @Test
  void theAssociationLeadsToTheAccountThatIsNotThereYet() {
    assertThat(plan.shown("azurerm_cognitive_account.speech", "properties.userOwnedStorage"))
        .isEqualTo("[{resourceId='" + SPEECH_STORAGE + "'}]");
    assertThat(plan.shown("azurerm_cognitive_account.speech", "properties.disableLocalAuth"))
        .isEqualTo("true");
    assertThat(plan.shown("azurerm_cognitive_account.speech", "sku.name")).isEqualTo("'S0'");
  }

  @Test
  void aRoleLeadsToTheIdentityThatIsNotThereYet() {
    String role = "azurerm_role_assignment.speech";
    assertThat(plan.shown(role, "properties.principalId"))
        .isEqualTo("{" + SPEECH + " identity.principalId}");
    assertThat(plan.at(role).scope()).isEqualTo(SPEECH_STORAGE);
    assertThat(plan.shown(role, "properties.roleDefinitionName"))
        .isEqualTo("'Storage Blob Data Contributor'");
  }

  @Test
  void relationsAreFollowedThroughModulesTheirKeysAndOutputs() {
    String role = "module.roles[\"eu\"].azurerm_role_assignment.this[0]";
    assertThat(plan.shown(role, "properties.principalId"))
        .isEqualTo(
            "{"
                + GROUP
                + "/providers/Microsoft.Communication/communicationServices/acs-eu"
                + " identity.principalId}");
    assertThat(plan.at(role).scope())
        .isEqualTo(
            GROUP
                + "/providers/Microsoft.Storage/storageAccounts/{"
                + RECORDINGS
                + ".azurerm_storage_account.recordings.name}");
    assertThat(plan.shown("azurerm_eventgrid_system_topic.calls", "properties.source"))
        .endsWith("communicationServices/acs-eu'");
  }

  @Test
  void aCustomRoleIsRelatedToItsAssignments() {
    ArmResource definition = plan.at("azurerm_role_definition.reader");
    assertThat(plan.shown("azurerm_role_definition.reader", "properties.type"))
        .isEqualTo("'CustomRole'");
    assertThat(plan.shown("azurerm_role_assignment.reader[\"ops\"]", "properties.roleDefinitionId"))
        .isEqualTo(
            "'"
                + SUBSCRIPTION
                + "/providers/Microsoft.Authorization/roleDefinitions/"
                + definition.name()
                + "'");
  }

  @Test
  void keysOfAVaultAreFoundByTheirReferences() {
    assertThat(plan.shown("azurerm_storage_account.speech", "properties.encryption"))
        .contains("keySource='Microsoft.Keyvault'")
        .contains("keyVaultUri='https://kv-speech-eu.vault.azure.net'")
        .contains("userAssignedIdentities/id-keys'");
    assertThat(
            plan.shown(RECORDINGS + ".azurerm_storage_account.recordings", "properties.encryption"))
        .contains("keySource='Microsoft.Storage'");
  }

  @Test
  void aResourceInstanceRuleNamesTheSpeechResource() {
    assertThat(
            plan.shown(
                "azurerm_storage_account.speech", "properties.networkAcls.resourceAccessRules"))
        .isEqualTo("[{resourceId='" + SPEECH + "'}]");
  }

  @Test
  void networkRulesOfTheirOwnBelongToTheirAccount() {
    assertThat(
            plan.shown(
                RECORDINGS + ".azurerm_storage_account.recordings", "properties.networkAcls"))
        .isEqualTo("{bypass='AzureServices, Logging', defaultAction='Deny'}");
  }

  @Test
  void azapiBodiesAreTakenAsTheyAreAndUpdatesAreJoined() {
    assertThat(plan.shown(RECORDINGS + ".azapi_resource.acs", "properties"))
        .isEqualTo("{dataLocation='Europe', disableLocalAuth=true}");
    assertThat(plan.shown(RECORDINGS + ".azapi_resource.acs", "identity.type"))
        .isEqualTo("'SystemAssigned'");
    assertThat(
            plan.shown(
                "azurerm_cognitive_account.speech", "properties.restrictOutboundNetworkAccess"))
        .isEqualTo("true");
    assertThat(plan.shown("azurerm_cognitive_account.speech", "apiVersion")).isEqualTo("absent");
  }

  @Test
  void containersAndTheirPoliciesLieBelowTheirAccount() {
    ArmResource container = plan.at(RECORDINGS + ".azurerm_storage_container.recordings");
    assertThat(container.type())
        .isEqualTo("Microsoft.Storage/storageAccounts/blobServices/containers");
    assertThat(container.name()).endsWith("/default/recordings");
    assertThat(plan.shown(container.address(), "properties.publicAccess")).isEqualTo("'None'");
    ArmResource policy =
        plan.at(RECORDINGS + ".azurerm_storage_container_immutability_policy.hold");
    assertThat(policy.name()).isEqualTo(container.name() + "/default");
    assertThat(plan.shown(policy.address(), "properties.state")).isEqualTo("'Locked'");
    assertThat(plan.shown("azurerm_storage_management_policy.speech", "properties.policy.rules"))
        .contains("baseBlob={delete={daysAfterModificationGreaterThan=30}}");
  }

  @Test
  void accountsThatStandAlreadyAreKnownAsFarAsTheirDataSourceTells() {
    String account = "data.azurerm_storage_account.archive";
    assertThat(plan.shown(account, "properties.allowBlobPublicAccess")).isEqualTo("false");
    assertThat(plan.shown(account, "properties.networkAcls")).isEqualTo("{?}");
  }

  @Test
  void whatGoesIsNoPartOfTheEstateAndWhatIsNotJudgedIsListed() {
    assertThat(plan.byId.keySet()).noneMatch(id -> id.contains("stold"));
    assertThat(plan.notUnderstood)
        .singleElement()
        .asString()
        .contains("resource type random_string");
    assertThat(plan.problems).isEmpty();
  }
}
