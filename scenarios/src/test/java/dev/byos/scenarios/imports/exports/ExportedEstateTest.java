package dev.byos.scenarios.imports.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.byos.model.estate.BlobContainer;
import dev.byos.model.estate.Estate;
import dev.byos.model.estate.LifecycleRule;
import dev.byos.model.estate.ManagedIdentity;
import dev.byos.model.estate.NetworkAcls;
import dev.byos.model.estate.PrivateEndpoint;
import dev.byos.model.estate.RoleAssignment;
import dev.byos.model.estate.RoleAssignment.PrincipalKind;
import dev.byos.model.estate.RoleAssignment.Scope;
import dev.byos.model.estate.RoleAssignment.Scope.Level;
import dev.byos.model.estate.SpeechResource;
import dev.byos.model.estate.StorageAccount;
import dev.byos.model.estate.Subscription.ByosApproval;
import dev.byos.model.estate.User;
import dev.byos.model.estate.UserAssignedIdentity;
import dev.byos.model.report.CheckReport.NotUnderstood;
import dev.byos.model.scenario.Place;
import dev.byos.scenarios.imports.assembly.AssembledEstate;
import dev.byos.scenarios.imports.assembly.EstateAssembly;
import dev.byos.scenarios.imports.json.JsonDocument;
import dev.byos.scenarios.regions.RegionData;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExportedEstateTest {
  private static final String SUBSCRIPTION = "0a1b2c3d-1111-4222-8333-444455556666";
  private static final long DAY = 86_400_000_000L;

  private static JsonDocument document(String file) throws IOException {
    try (InputStream in =
        ExportedEstateTest.class.getResourceAsStream("/imports/exports/" + file)) {
      return JsonDocument.parse(file, in.readAllBytes());
    }
  }

  private static AssembledEstate assembled(String... files) throws IOException {
    EstateAssembly assembly = new EstateAssembly(RegionData.load());
    for (String file : files) {
      JsonDocument document = document(file);
      assertThat(ResourceExportImporter.recognises(document)).as(file).isTrue();
      assertThat(ResourceExportImporter.read(document, assembly)).as(file).isPositive();
    }
    return assembly.finish("export", false);
  }

  @Test
  void aSpeechAccountIsReadAsAzPrintsIt() throws IOException {
    AssembledEstate assembled = assembled("az-cognitiveservices-account-show.json");
    SpeechResource speech = assembled.estate().speechResource("speecheu").orElseThrow();
    assertThat(speech.kind()).isEqualTo("SpeechServices");
    assertThat(speech.sku()).isEqualTo("S0");
    assertThat(speech.location()).isEqualTo("westeurope");
    assertThat(speech.createdWith()).isNull();
    assertThat(speech.identity()).isEqualTo(ManagedIdentity.systemAssigned());
    assertThat(speech.disableLocalAuth()).isTrue();
    assertThat(speech.userOwnedStorage()).hasSize(1);
    assertThat(speech.protection().customSubDomainName()).isEqualTo("speecheu");
    assertThat(speech.protection().networkAcls().defaultAction())
        .isEqualTo(NetworkAcls.DefaultAction.ALLOW);
    assertThat(assembled.problems()).isEmpty();
    assertThat(assembled.estate().origins().of("speechResources/speecheu/sku").orElseThrow().line())
        .isGreaterThan(1);
  }

  @Test
  void anExportWithoutRoleAssignmentsLeavesThemOpen() throws IOException {
    Estate estate = assembled("az-cognitiveservices-account-show.json").estate();
    assertThat(estate.unknowns().at("roleAssignments/any/principal")).isPresent();
    Estate withRoles =
        assembled("az-cognitiveservices-account-show.json", "az-role-assignment-list.json")
            .estate();
    assertThat(withRoles.unknowns().at("roleAssignments")).isEmpty();
  }

  @Test
  void aFlattenedStorageAccountKeepsEverySetting() throws IOException {
    Estate estate =
        assembled("az-storage-account-list.json", "az-cognitiveservices-account-show.json")
            .estate();
    StorageAccount account = estate.storageAccount("recseu").orElseThrow();
    assertThat(account.allowSharedKeyAccess()).isFalse();
    assertThat(account.allowBlobPublicAccess()).isFalse();
    assertThat(account.supportsHttpsTrafficOnly()).isTrue();
    assertThat(account.minimumTlsVersion()).isEqualTo("TLS1_2");
    assertThat(account.routingChoice()).isEqualTo("MicrosoftRouting");
    assertThat(account.networkAcls().defaultAction()).isEqualTo(NetworkAcls.DefaultAction.DENY);
    assertThat(account.networkAcls().bypass()).containsExactly("Logging", "Metrics");
    assertThat(account.networkAcls().ipRules()).containsExactly("203.0.113.0/24");
    assertThat(account.networkAcls().virtualNetworkRules()).hasSize(1);
    assertThat(account.networkAcls().resourceAccessRules())
        .containsExactly(estate.speechResources().get(0).resourceId(estate));
    assertThat(account.encryption().customerManaged()).isTrue();
    assertThat(account.encryption().keyVault()).isEqualTo("keyseu");
    assertThat(account.protection().sasExpirationPeriod()).isEqualTo("1.00:00:00");
    assertThat(account.protection().requireInfrastructureEncryption()).isTrue();
    assertThat(account.protection().localUsers()).isFalse();
    assertThat(account.privateEndpoints())
        .extracting(PrivateEndpoint::name, PrivateEndpoint::approved)
        .containsExactly(tuple("recseu-blob", true));
    assertThat(estate.speechResources().get(0).userOwnedStorage().get(0).account())
        .isEqualTo("recseu");
  }

  @Test
  void whatAnAccountsExportDoesNotShowIsOpen() throws IOException {
    Estate alone = assembled("az-storage-account-list.json").estate();
    assertThat(alone.unknowns().at("storageAccounts/recseu/containers/calls")).isPresent();
    assertThat(alone.unknowns().at("storageAccounts/recseu/lifecycleRules")).isPresent();
    assertThat(alone.storageAccounts().get(0).protection().versioning()).isNull();
  }

  @Test
  void partsOfAnAccountComeFromTheirOwnExports() throws IOException {
    Estate estate =
        assembled(
                "az-storage-account-management-policy-show.json",
                "az-storage-container-rm-list.json",
                "az-storage-account-list.json",
                "az-storage-blob-service-properties-show.json",
                "az-monitor-diagnostic-settings-list.json",
                "az-network-private-endpoint-list.json")
            .estate();
    StorageAccount account = estate.storageAccount("recseu").orElseThrow();
    assertThat(account.containers())
        .containsExactly(
            new BlobContainer("calls", "None", 0, true, List.of()),
            new BlobContainer("customspeech-artifacts", "None", 30 * DAY, false, List.of()));
    assertThat(account.lifecycleRules())
        .containsExactly(
            new LifecycleRule("expire-calls", "calls/", 90 * DAY),
            new LifecycleRule("expire-calls", "archive/calls", 90 * DAY));
    assertThat(account.protection().blobSoftDeleteDays()).isZero();
    assertThat(account.protection().containerSoftDeleteDays()).isEqualTo(7);
    assertThat(account.protection().versioning()).isTrue();
    assertThat(account.protection().corsRules().get(0).allowedOrigins())
        .containsExactly("https://speech.microsoft.com");
    assertThat(account.protection().diagnosticLogs()).isTrue();
    assertThat(account.privateEndpoints())
        .containsExactly(new PrivateEndpoint("recseu-blob", "westeurope", "blob", true));
    assertThat(estate.unknowns().at("storageAccounts/recseu/containers")).isEmpty();
    assertThat(estate.unknowns().at("storageAccounts/recseu/lifecycleRules")).isEmpty();
  }

  @Test
  void roleAssignmentsFindTheirPrincipals() throws IOException {
    Estate estate =
        assembled(
                "az-role-assignment-list.json",
                "az-identity-list.json",
                "resource-graph.json",
                "az-storage-account-list.json",
                "az-cognitiveservices-account-show.json")
            .estate();
    assertThat(estate.roleAssignments())
        .extracting(
            RoleAssignment::principal,
            RoleAssignment::principalKind,
            RoleAssignment::role,
            RoleAssignment::scope)
        .containsExactly(
            tuple(
                "speecheu",
                PrincipalKind.SYSTEM_ASSIGNED,
                "Storage Blob Data Contributor",
                new Scope(Level.RESOURCE, "recseu")),
            tuple(
                "acsEU",
                PrincipalKind.SYSTEM_ASSIGNED,
                "Storage Blob Data Contributor",
                new Scope(Level.RESOURCE_GROUP, SUBSCRIPTION + "/contact-centre")),
            tuple(
                "ada@contoso.example",
                PrincipalKind.USER,
                "Owner",
                new Scope(Level.SUBSCRIPTION, SUBSCRIPTION)),
            tuple(
                "c1d2e3f4-0004-4000-8000-000000000004",
                PrincipalKind.UNKNOWN,
                "Storage Blob Data Reader",
                new Scope(Level.RESOURCE, "recseu")),
            tuple(
                "shared",
                PrincipalKind.USER_ASSIGNED,
                "Storage Blob Data Reader",
                new Scope(Level.CONTAINER, "recseu/calls")));
    assertThat(estate.storageAccounts().get(0).resourceGroup()).isEqualTo("contact-centre");
    assertThat(estate.users()).extracting(User::name).containsExactly("ada@contoso.example");
    assertThat(estate.unknowns().at("roleAssignments")).isEmpty();
    assertThat(estate.userAssignedIdentities())
        .extracting(UserAssignedIdentity::name)
        .containsExactly("shared");
  }

  @Test
  void aPrincipalThatTheDirectoryNamesIsNoOrphan() throws IOException {
    Estate estate = assembled("az-role-assignment-list.json").estate();
    assertThat(estate.roleAssignments())
        .extracting(RoleAssignment::principal, RoleAssignment::principalKind)
        .contains(
            tuple("uploader", PrincipalKind.USER),
            tuple("c1d2e3f4-0004-4000-8000-000000000004", PrincipalKind.UNKNOWN));
  }

  @Test
  void anExportedAssignmentMayBelongToAnIdentityThatNoInputShows() throws IOException {
    EstateAssembly assembly = new EstateAssembly(RegionData.load());
    ResourceExportImporter.read(document("arm-rest-list.json"), assembly);
    ResourceExportImporter.read(document("az-role-assignment-list.json"), assembly);
    Estate estate = assembly.finish("planned", false).estate();
    String speech = "roleAssignments/00000000-0000-4000-8000-00000000000a/principal";
    String person = "roleAssignments/00000000-0000-4000-8000-00000000000c/principal";
    assertThat(estate.unknowns().at(speech)).isPresent();
    assertThat(estate.unknowns().at(person)).isEmpty();
  }

  @Test
  void aResourceGraphAnswerIsReadAndTheRestCounted() throws IOException {
    AssembledEstate assembled = assembled("resource-graph.json");
    assertThat(assembled.estate().communicationResource("acsEU").orElseThrow().dataLocation())
        .isEqualTo("Europe");
    assertThat(assembled.estate().keyVault("keyseu")).isPresent();
    assertThat(assembled.notUnderstood())
        .extracting(NotUnderstood::what, NotUnderstood::count)
        .containsExactly(tuple("resource type microsoft.web/sites", 1));
  }

  @Test
  void aListOfOneServiceIsReadAndOtherKindsAreNot() throws IOException {
    AssembledEstate assembled = assembled("arm-rest-list.json");
    assertThat(assembled.estate().speechResources()).hasSize(1);
    SpeechResource speech = assembled.estate().speechResources().get(0);
    assertThat(speech.location()).isEqualTo("westeurope");
    assertThat(speech.identity())
        .isEqualTo(
            new ManagedIdentity(ManagedIdentity.Type.SYSTEM_AND_USER_ASSIGNED, List.of("shared")));
    assertThat(assembled.notUnderstood())
        .extracting(NotUnderstood::why)
        .containsExactly("kind OpenAI is not Speech");
  }

  @Test
  void aPageThatIsNotTheLastIsAProblem() throws IOException {
    assertThat(assembled("arm-rest-list.json").problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.message()).contains("nextLink"));
  }

  @Test
  void aListWithoutPropertiesLeavesThemOpen() throws IOException {
    Estate estate = assembled("az-resource-list.json").estate();
    assertThat(estate.unknowns().at("storageAccounts/recseu/allowSharedKeyAccess")).isPresent();
    assertThat(estate.unknowns().at("storageAccounts/recseu/networkAcls/defaultAction"))
        .isPresent();
    assertThat(estate.unknowns().at("storageAccounts/recseu/sku")).isEmpty();
    assertThat(estate.unknowns().at("speechResources/speecheu/userOwnedStorage")).isPresent();
    assertThat(estate.unknowns().at("speechResources/speecheu/identity/type")).isEmpty();
  }

  @Test
  void aListWithoutPropertiesIsFilledUpFromACompleteExport() throws IOException {
    Estate estate =
        assembled(
                "az-resource-list.json",
                "az-storage-account-list.json",
                "az-cognitiveservices-account-show.json")
            .estate();
    assertThat(estate.storageAccounts()).hasSize(1);
    assertThat(estate.storageAccounts().get(0).allowSharedKeyAccess()).isFalse();
    assertThat(estate.unknowns().at("storageAccounts/recseu/allowSharedKeyAccess")).isEmpty();
    assertThat(estate.unknowns().at("storageAccounts/recseu/networkAcls/defaultAction")).isEmpty();
    assertThat(estate.speechResources().get(0).userOwnedStorage()).hasSize(1);
    assertThat(estate.unknowns().at("speechResources/speecheu/userOwnedStorage")).isEmpty();
    assertThat(estate.unknowns().at("speechResources/speecheu/encryption")).isEmpty();
    assertThat(estate.origins().of("storageAccounts/recseu/allowSharedKeyAccess"))
        .map(Place::file)
        .contains("az-storage-account-list.json");
  }

  @Test
  void theObjectIdOfAnyDeclarationIdentifiesAPrincipal() throws IOException {
    Estate estate =
        assembled(
                "arm-rest-list.json",
                "az-cognitiveservices-account-show.json",
                "az-role-assignment-list.json")
            .estate();
    assertThat(estate.roleAssignments().get(0).principal()).isEqualTo("speecheu");
  }

  @Test
  void communicationServicesAreReadFlattened() throws IOException {
    Estate estate = assembled("az-communication-list.json").estate();
    assertThat(estate.communicationResources().get(0).disableLocalAuth()).isTrue();
    assertThat(estate.communicationResources().get(0).dataLocation()).isEqualTo("Europe");
  }

  @Test
  void thePreviewFeatureApprovesTheSubscription() throws IOException {
    Estate estate =
        assembled("az-feature-show.json", "az-cognitiveservices-account-show.json").estate();
    assertThat(estate.subscriptions()).hasSize(1);
    assertThat(estate.subscriptions().get(0).byosApproval()).isEqualTo(ByosApproval.APPROVED);
    assertThat(estate.unknowns().at("subscriptions/" + SUBSCRIPTION + "/byosApproval")).isEmpty();
  }

  @Test
  void withoutTheFeatureTheApprovalIsOpen() throws IOException {
    Estate estate = assembled("az-cognitiveservices-account-show.json").estate();
    assertThat(estate.unknowns().at("subscriptions/" + SUBSCRIPTION + "/byosApproval")).isPresent();
  }

  @Test
  void containersThatDoNotSayWhoseTheyAreAreNotUnderstood() throws IOException {
    assertThat(assembled("az-storage-container-list.json").notUnderstood())
        .extracting(NotUnderstood::why)
        .allSatisfy(why -> assertThat(why).contains("container-rm list"));
  }

  @Test
  void roleAssignmentsOfPowerShellAreRead() throws IOException {
    Estate estate =
        assembled("get-azroleassignment.json", "az-cognitiveservices-account-show.json").estate();
    assertThat(estate.roleAssignments().get(0).principal()).isEqualTo("speecheu");
    assertThat(estate.roleAssignments().get(0).role()).isEqualTo("Storage Blob Data Contributor");
  }
}
