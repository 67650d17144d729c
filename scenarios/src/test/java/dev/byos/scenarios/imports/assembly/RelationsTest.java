package dev.byos.scenarios.imports.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byos.model.estate.Estate;
import dev.byos.model.estate.RoleAssignment;
import dev.byos.model.estate.RoleAssignment.PrincipalKind;
import dev.byos.model.estate.RoleAssignment.Scope;
import dev.byos.model.estate.RoleAssignment.Scope.Level;
import dev.byos.model.estate.SpeechResource.UserOwnedStorage;
import dev.byos.model.estate.Unknown;
import dev.byos.model.scenario.Place;
import dev.byos.scenarios.imports.value.Value;
import org.junit.jupiter.api.Test;

class RelationsTest {

  private static RoleAssignment only(Estate estate) {
    assertThat(estate.roleAssignments()).hasSize(1);
    return estate.roleAssignments().get(0);
  }

  private static Value literal(String text) {
    return new Value.Text(text, new Place("estate.json", 8, 9));
  }

  @Test
  void theAssociatedAccountIsFoundByItsIdInAnyCase() {
    Estate estate =
        Given.assembled(
                Given.speech("sp", Given.storage("recs").toUpperCase(java.util.Locale.ROOT)),
                Given.account("recs", "{}"))
            .estate();
    assertThat(estate.speechResources().get(0).userOwnedStorage().get(0).account())
        .isEqualTo("recs");
  }

  @Test
  void anAccountThatNoInputDeclaresKeepsItsIdAndHasNoName() {
    Estate estate = Given.assembled(Given.speech("sp", Given.storage("gone"))).estate();
    assertThat(estate.speechResources().get(0).userOwnedStorage().get(0).account()).isNull();
    assertThat(estate.speechResources().get(0).userOwnedStorage().get(0).resourceId())
        .isEqualTo(Given.storage("gone"));
    assertThat(estate.unknowns().at("speechResources/sp/userOwnedStorage")).isEmpty();
  }

  @Test
  void anAssociationThatIsAnObjectInPlaceOfAnArrayIsFollowedAndToldApart() {
    Estate estate =
        Given.assembled(
                Given.resource(
                    "Microsoft.CognitiveServices/accounts",
                    "sp",
                    "{'kind':'SpeechServices','properties':{'userOwnedStorage':"
                        + "{'storageResourceId':'"
                        + Given.storage("recs")
                        + "'}}}"),
                Given.account("recs", "{}"))
            .estate();
    UserOwnedStorage entry = estate.speechResources().get(0).userOwnedStorage().get(0);
    assertThat(entry.account()).isEqualTo("recs");
    assertThat(entry.inArray()).isFalse();
  }

  @Test
  void aRoleOfAResourceIsFollowedThroughItsIdentity() {
    Estate estate =
        Given.assembled(
                Given.role(
                    Given.storage("recs"),
                    "r1",
                    Given.identityOf(Given.speech("sp")),
                    Given.BLOB_CONTRIBUTOR),
                Given.account("recs", "{}"),
                Given.speech("sp", Given.storage("recs")))
            .estate();
    assertThat(only(estate))
        .isEqualTo(
            new RoleAssignment(
                "r1",
                "sp",
                PrincipalKind.SYSTEM_ASSIGNED,
                "Storage Blob Data Contributor",
                false,
                new Scope(Level.RESOURCE, "recs"),
                null,
                0));
    assertThat(estate.unknowns().at("roleAssignments/r1/principal")).isEmpty();
  }

  @Test
  void anOpenPrincipalMayBeAnybody() {
    Estate estate =
        Given.assembled(
                Given.role(
                    Given.storage("recs"),
                    "r1",
                    Given.parameter("principal"),
                    Given.BLOB_CONTRIBUTOR))
            .estate();
    assertThat(only(estate).principalKind()).isEqualTo(PrincipalKind.UNKNOWN);
    assertThat(estate.unknowns().at("roleAssignments/r1/principal"))
        .map(Unknown::expression)
        .contains("parameters('principal')");
    assertThat(only(estate).scope()).isEqualTo(new Scope(Level.RESOURCE, "recs"));
  }

  @Test
  void anExportedObjectIdLeadsToItsResource() {
    Estate estate =
        Given.assembled(
                Given.resource(
                    "Microsoft.Communication/communicationServices",
                    "acs",
                    "{'location':'global','identity':{'type':'SystemAssigned',"
                        + "'principalId':'AAAAAAAA-0000-0000-0000-000000000001'},"
                        + "'properties':{'dataLocation':'europe'}}"),
                Given.role(
                    Given.storage("recs"),
                    "r1",
                    literal("aaaaaaaa-0000-0000-0000-000000000001"),
                    Given.BLOB_CONTRIBUTOR))
            .estate();
    assertThat(only(estate).principal()).isEqualTo("acs");
    assertThat(estate.communicationResources().get(0).dataLocation()).isEqualTo("Europe");
  }

  @Test
  void aRoleThatNoInputDefinesStaysOpen() {
    String id = "/providers/Microsoft.Authorization/roleDefinitions/01234567-0000-0000-0000-0000";
    Estate estate =
        Given.assembled(
                Given.role(Given.storage("recs"), "r1", Given.identityOf(Given.speech("sp")), id))
            .estate();
    assertThat(only(estate).role()).isEqualTo(id);
    assertThat(estate.unknowns().at("roleAssignments/r1/role")).isPresent();
  }

  @Test
  void aCustomRoleAmongTheInputsIsKnownByName() {
    String guid = "01234567-0000-0000-0000-000000000000";
    Estate estate =
        Given.assembled(
                Given.resource(
                    "Microsoft.Authorization/roleDefinitions",
                    guid,
                    "{'properties':{'roleName':'Recording Writer','type':'CustomRole'}}"),
                Given.role(
                    Given.storage("recs"),
                    "r1",
                    Given.identityOf(Given.speech("sp")),
                    "/providers/Microsoft.Authorization/roleDefinitions/" + guid))
            .estate();
    assertThat(only(estate).role()).isEqualTo("Recording Writer");
    assertThat(only(estate).customRole()).isTrue();
  }

  @Test
  void scopesAreReadAtEveryLevel() {
    String subscription = "/subscriptions/" + Given.SUBSCRIPTION;
    assertThat(scopeOf(subscription)).isEqualTo(new Scope(Level.SUBSCRIPTION, Given.SUBSCRIPTION));
    assertThat(scopeOf(subscription + "/resourceGroups/SPEECH-RG"))
        .isEqualTo(new Scope(Level.RESOURCE_GROUP, Given.SUBSCRIPTION + "/speech-rg"));
    assertThat(scopeOf("/providers/Microsoft.Management/managementGroups/corp"))
        .isEqualTo(new Scope(Level.MANAGEMENT_GROUP, "corp"));
    assertThat(scopeOf("/")).isEqualTo(new Scope(Level.MANAGEMENT_GROUP, "/"));
    assertThat(scopeOf(Given.storage("recs") + "/blobServices/default/containers/calls"))
        .isEqualTo(new Scope(Level.CONTAINER, "recs/calls"));
    assertThat(scopeOf(Given.storage("elsewhere")))
        .isEqualTo(new Scope(Level.RESOURCE, "elsewhere"));
  }

  private static Scope scopeOf(String scope) {
    return only(Given.assembled(
                Given.account("recs", "{}"),
                Given.role(
                    scope, "r1", Given.identityOf(Given.speech("sp")), Given.BLOB_CONTRIBUTOR))
            .estate())
        .scope();
  }

  @Test
  void namesThatTwoGroupsShareGetTheGroup() {
    String type = "Microsoft.CognitiveServices/accounts";
    String body = "{'location':'westeurope','kind':'SpeechServices','sku':{'name':'S0'}}";
    Estate estate =
        Given.assembled(
                Given.in("east-rg", type, "sp", body),
                Given.in("west-rg", type, "sp", body),
                Given.role(
                    Given.storage("recs"),
                    "r1",
                    Given.identityOf(Given.id("west-rg", type, "sp")),
                    Given.BLOB_CONTRIBUTOR))
            .estate();
    assertThat(estate.speechResource("sp@east-rg")).isPresent();
    assertThat(only(estate).principal()).isEqualTo("sp@west-rg");
    assertThat(estate.origins().contains("speechResources/sp@west-rg/location")).isTrue();
  }

  @Test
  void resourcesOfTwoKindsWithOneNameKeepTheirOwnRoles() {
    Estate estate =
        Given.assembled(
                Given.speech("contoso", Given.storage("contoso")),
                Given.account("contoso", "{}"),
                Given.resource(
                    "Microsoft.Communication/communicationServices",
                    "contoso",
                    "{'properties':{'dataLocation':'Europe'}}"),
                Given.role(
                    Given.speech("contoso"),
                    "r1",
                    Given.identityOf(Given.communication("contoso")),
                    Given.BLOB_CONTRIBUTOR))
            .estate();
    assertThat(only(estate).principal()).isEqualTo("contoso@communication");
    assertThat(only(estate).scope().name()).isNotEqualTo("contoso");
  }
}
