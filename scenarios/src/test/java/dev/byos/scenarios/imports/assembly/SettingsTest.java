package dev.byos.scenarios.imports.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byos.model.estate.Estate;
import dev.byos.model.estate.ManagedIdentity;
import dev.byos.model.estate.NetworkAcls;
import dev.byos.model.estate.SpeechResource;
import dev.byos.model.estate.StorageAccount;
import dev.byos.model.estate.Unknown;
import dev.byos.model.report.CheckReport.NotUnderstood;
import dev.byos.model.report.CheckReport.ResourceCount;
import dev.byos.model.scenario.Place;
import dev.byos.scenarios.InputProblem;
import dev.byos.scenarios.imports.value.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {
  private static final Place PLACE = new Place("estate.json", 1, 1);

  private static StorageAccount account(String properties) {
    return Given.assembled(Given.account("recs", properties)).estate().storageAccounts().get(0);
  }

  private static Value.Members members(Map<String, Value> members) {
    return new Value.Members(members, PLACE);
  }

  private static ArmResource withProperty(String property, Value value) {
    return new ArmResource(
        "Microsoft.Storage/storageAccounts",
        "recs",
        Given.SUBSCRIPTION,
        Given.GROUP,
        null,
        members(Map.of("properties", members(Map.of(property, value)))),
        Given.storage("recs"),
        PLACE);
  }

  private static AssembledEstate speech(String properties, String identity) {
    return Given.assembled(
        Given.resource(
            "microsoft.cognitiveservices/ACCOUNTS",
            "sp",
            "{'location':'East US','kind':'SpeechServices','sku':{'name':'S0'},'identity':"
                + identity
                + ",'properties':"
                + properties
                + "}"));
  }

  private static SpeechResource one(AssembledEstate assembled) {
    return assembled.estate().speechResources().get(0);
  }

  @Test
  void whatIsAbsentIsNotStated() {
    StorageAccount account = account("{'allowSharedKeyAccess':null}");
    assertThat(account.allowSharedKeyAccess()).isNull();
    assertThat(account.minimumTlsVersion()).isNull();
    assertThat(account.networkAcls()).isEqualTo(NetworkAcls.open());
    assertThat(account.encryption().customerManaged()).isFalse();
  }

  @Test
  void regionsAreReadInBothForms() {
    assertThat(account("{}").location()).isEqualTo("westeurope");
    assertThat(one(speech("{}", "null")).location()).isEqualTo("eastus");
  }

  @Test
  void bypassIsAListOfWords() {
    assertThat(account("{'networkAcls':{'defaultAction':'Deny'}}").networkAcls().bypass())
        .containsExactly("AzureServices");
    assertThat(account("{'networkAcls':{'bypass':'None'}}").networkAcls().bypass()).isEmpty();
    assertThat(account("{'networkAcls':{'bypass':'Logging,azureservices'}}").networkAcls().bypass())
        .containsExactly("Logging", "AzureServices");
  }

  @Test
  void identityTypesAreReadWithAndWithoutBlank() {
    assertThat(one(speech("{}", "{'type':'SystemAssigned,UserAssigned'}")).identity().type())
        .isEqualTo(ManagedIdentity.Type.SYSTEM_AND_USER_ASSIGNED);
    assertThat(one(speech("{}", "{'type':'systemassigned, userassigned'}")).identity().type())
        .isEqualTo(ManagedIdentity.Type.SYSTEM_AND_USER_ASSIGNED);
  }

  @Test
  void storageAsAnObjectIsReadAndStaysVisible() {
    AssembledEstate assembled =
        speech(
            "{'userOwnedStorage':{'storageResourceId':'" + Given.storage("recs") + "'}}", "null");
    assertThat(one(assembled).userOwnedStorage())
        .containsExactly(
            new SpeechResource.UserOwnedStorage(Given.storage("recs"), null, null, false));
    assertThat(assembled.problems()).isEmpty();
  }

  @Test
  void anEntryWithoutAnIdIsAnEmptyOne() {
    assertThat(one(speech("{'userOwnedStorage':[{}]}", "null")).userOwnedStorage())
        .containsExactly(new SpeechResource.UserOwnedStorage("", null, null));
  }

  @Test
  void anOpenValueIsUnknownAtItsPathAndNothingElseIs() {
    Estate estate =
        Given.assembled(withProperty("allowSharedKeyAccess", Given.parameter("keys"))).estate();
    assertThat(estate.storageAccounts().get(0).allowSharedKeyAccess()).isNull();
    assertThat(estate.unknowns().at("storageAccounts/recs/allowSharedKeyAccess"))
        .map(Unknown::expression)
        .contains("parameters('keys')");
    assertThat(estate.unknowns().at("storageAccounts/recs/allowBlobPublicAccess")).isEmpty();
  }

  @Test
  void anOpenFirewallLeavesAllOfItOpen() {
    Estate estate =
        Given.assembled(withProperty("networkAcls", Given.parameter("firewall"))).estate();
    assertThat(estate.unknowns().at("storageAccounts/recs/networkAcls/defaultAction")).isPresent();
    assertThat(estate.unknowns().at("storageAccounts/recs/networkAcls/bypass")).isPresent();
  }

  @Test
  void anOpenWordWithinAFirewallIsAloneUnknown() {
    Estate estate =
        Given.assembled(
                withProperty(
                    "networkAcls", members(Map.of("defaultAction", Given.parameter("action")))))
            .estate();
    assertThat(estate.unknowns().at("storageAccounts/recs/networkAcls/defaultAction")).isPresent();
    assertThat(estate.unknowns().at("storageAccounts/recs/networkAcls/bypass")).isEmpty();
  }

  @Test
  void aValueOfTheWrongTypeIsAProblemThatSaysWhatWasExpected() {
    List<InputProblem> problems =
        Given.assembled(
                Given.account(
                    "recs",
                    "{'allowSharedKeyAccess':'never','networkAcls':[],"
                        + "'supportsHttpsTrafficOnly':1,'minimumTlsVersion':{}}"))
            .problems();
    assertThat(problems)
        .extracting(InputProblem::message)
        .containsExactlyInAnyOrder(
            "'allowSharedKeyAccess': expected true or false, found \"never\"",
            "'networkAcls': expected an object, found a list",
            "'supportsHttpsTrafficOnly': expected true or false, found 1",
            "'minimumTlsVersion': expected a text, found an object");
    assertThat(problems).extracting(problem -> problem.place().line()).containsOnly(1);
    assertThat(problems).extracting(problem -> problem.place().column()).doesNotHaveDuplicates();
  }

  @Test
  void wordsThatAzureDoesNotKnowAreProblems() {
    assertThat(
            Given.assembled(Given.account("recs", "{'networkAcls':{'defaultAction':'Block'}}"))
                .problems())
        .extracting(InputProblem::message)
        .containsExactly("'defaultAction': expected one of Allow, Deny, found \"Block\"");
  }

  @Test
  void textsThatSayTrueCountAsTrue() {
    assertThat(account("{'allowSharedKeyAccess':'False'}").allowSharedKeyAccess()).isFalse();
  }

  @Test
  void typesThatAreNoPartOfByosAreCounted() {
    AssembledEstate assembled =
        Given.assembled(
            Given.resource("Microsoft.Web/sites", "a", "{}"),
            Given.resource("Microsoft.Web/sites", "b", "{}"),
            Given.account("recs", "{}"));
    assertThat(assembled.notUnderstood())
        .containsExactly(
            new NotUnderstood(
                PLACE, "resource type Microsoft.Web/sites", "it is no part of BYOS", 2));
    assertThat(assembled.counts()).containsExactly(new ResourceCount("storage accounts", 1));
  }

  @Test
  void everyPropertyKnowsItsPlace() {
    Estate estate =
        Given.assembled(
                Given.account("recs", "{'networkAcls':{'defaultAction':'Deny','bypass':'None'}}"))
            .estate();
    for (String property :
        List.of("", "/location", "/sku", "/kind", "/networkAcls", "/networkAcls/defaultAction")) {
      assertThat(estate.origins().contains("storageAccounts/recs" + property))
          .as(property)
          .isTrue();
    }
  }

  @Test
  void oneAccountDeclaredTwiceIsOneAccount() {
    ArmResource first = Given.account("recs", "{'allowSharedKeyAccess':false}");
    ArmResource second =
        new ArmResource(
            first.type(),
            "RECS",
            Given.SUBSCRIPTION.toUpperCase(java.util.Locale.ROOT),
            Given.GROUP,
            null,
            Given.json("{'properties':{'allowSharedKeyAccess':true,'isHnsEnabled':true}}"),
            null,
            new Place("other.json", 1, 1));
    Estate estate = Given.assembled(second, first).estate();
    assertThat(estate.storageAccounts()).hasSize(1);
    assertThat(estate.storageAccounts().get(0).name()).isEqualTo("recs");
    assertThat(estate.storageAccounts().get(0).allowSharedKeyAccess()).isFalse();
    assertThat(estate.storageAccounts().get(0).protection().hierarchicalNamespace()).isTrue();
  }

  @Test
  void partsOfAnAccountThatIsNotThereAreNotPassedOver() {
    assertThat(
            Given.assembled(
                    Given.resource(
                        "Microsoft.Storage/storageAccounts/blobServices/containers",
                        "gone/default/calls",
                        "{}"))
                .notUnderstood())
        .extracting(NotUnderstood::why)
        .containsExactly("the storage account is not among the inputs");
  }

  @Test
  void immutabilityPoliciesBelongToTheirContainer() {
    Estate estate =
        Given.assembled(
                Given.resource(
                    "Microsoft.Storage/storageAccounts/blobServices/containers/immutabilityPolicies",
                    "recs/default/calls/default",
                    "{'properties':{'immutabilityPeriodSinceCreationInDays':7}}"),
                Given.resource(
                    "Microsoft.Storage/storageAccounts/blobServices/containers",
                    "recs/default/calls",
                    "{'properties':{'publicAccess':'Container'}}"),
                Given.account("recs", "{}"))
            .estate();
    assertThat(estate.storageAccounts().get(0).containers().get(0).immutableForMicros())
        .isEqualTo(7L * 86_400_000_000L);
    assertThat(estate.storageAccounts().get(0).containers().get(0).publicAccess())
        .isEqualTo("Container");
    assertThat(estate.origins().contains("storageAccounts/recs/containers/calls/publicAccess"))
        .isTrue();
  }
}
