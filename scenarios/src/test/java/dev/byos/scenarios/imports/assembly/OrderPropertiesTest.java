package dev.byos.scenarios.imports.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byos.model.scenario.Place;
import dev.byos.scenarios.imports.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class OrderPropertiesTest {

  @Property(tries = 200)
  void theEstateDoesNotDependOnTheOrderOfTheResources(
      @ForAll("estates") List<ArmResource> resources, @ForAll long seed) {
    List<ArmResource> shuffled = new ArrayList<>(resources);
    Collections.shuffle(shuffled, new Random(seed));
    AssembledEstate one = assembled(resources);
    AssembledEstate other = assembled(shuffled);
    assertThat(other.estate()).isEqualTo(one.estate());
    assertThat(List.copyOf(other.estate().unknowns().all()))
        .isEqualTo(List.copyOf(one.estate().unknowns().all()));
    assertThat(other.notUnderstood()).isEqualTo(one.notUnderstood());
    assertThat(other.problems()).isEqualTo(one.problems());
    assertThat(other.counts()).isEqualTo(one.counts());
    one.estate()
        .speechResources()
        .forEach(
            speech -> {
              String path = "speechResources/" + speech.name() + "/userOwnedStorage";
              assertThat(other.estate().origins().of(path))
                  .isEqualTo(one.estate().origins().of(path));
            });
  }

  private static AssembledEstate assembled(List<ArmResource> resources) {
    EstateAssembly assembly = new EstateAssembly(Given.REGIONS);
    resources.forEach(assembly::accept);
    return assembly.finish("any", false);
  }

  /** Few names, so that they clash across groups and kinds, and declarations repeat. */
  @Provide
  Arbitrary<List<ArmResource>> estates() {
    return Arbitraries.integers()
        .between(0, 100_000)
        .list()
        .ofMaxSize(25)
        .map(
            numbers -> {
              List<ArmResource> resources = new ArrayList<>();
              for (int i = 0; i < numbers.size(); i++) {
                resources.add(resource(numbers.get(i), new Place("estate.json", i + 1, 1)));
              }
              return resources;
            });
  }

  private static ArmResource resource(int number, Place place) {
    String name = List.of("contoso", "fabrikam", "recs").get(number / 10 % 3);
    String group = List.of("east", "WEST", "west").get(number / 30 % 3);
    int variant = number / 90 % 3;
    String storage = Given.id(group, "Microsoft.Storage/storageAccounts", name);
    String speech = Given.id(group, "Microsoft.CognitiveServices/accounts", name);
    return switch (number % 10) {
      case 0, 1 ->
          at(
              place,
              group,
              "Microsoft.Storage/storageAccounts",
              name,
              variant == 0
                  ? "{'kind':'StorageV2'}"
                  : "{'location':'westeurope','properties':{'allowSharedKeyAccess':false}}");
      case 2, 3 ->
          at(
              place,
              group,
              "Microsoft.CognitiveServices/accounts",
              name,
              "{'kind':'SpeechServices','identity':{'type':'SystemAssigned','principalId':'p-"
                  + variant
                  + "'},'properties':{'userOwnedStorage':[{'resourceId':'"
                  + storage.toUpperCase(Locale.ROOT)
                  + "'}]}}");
      case 4 ->
          at(
              place,
              group,
              "Microsoft.Communication/communicationServices",
              name,
              "{'identity':{'type':'SystemAssigned','principalId':'p-" + variant + "'}}");
      case 5 ->
          at(
              place,
              group,
              "Microsoft.Storage/storageAccounts/blobServices/containers",
              name + "/default/c" + variant,
              "{'properties':{'publicAccess':'" + (variant == 0 ? "None" : "Blob") + "'}}");
      case 6 ->
          new ArmResource(
              "Microsoft.Authorization/roleAssignments",
              "role-" + variant,
              Given.SUBSCRIPTION,
              group,
              storage,
              role(number, speech, place),
              null,
              place);
      case 7 ->
          at(
              place,
              group,
              "Microsoft.Network/privateEndpoints",
              "pe-" + variant,
              "{'location':'westeurope','properties':{'privateLinkServiceConnections':"
                  + "[{'properties':{'privateLinkServiceId':'"
                  + storage
                  + "','groupIds':['blob']}}]}}");
      case 8 ->
          at(
              place,
              group,
              "Microsoft.ManagedIdentity/userAssignedIdentities",
              name,
              "{'properties':{'principalId':'p-" + variant + "'}}");
      default ->
          at(place, group, "Microsoft.Web/sites", name, "{'identity':{'principalId':'p-1'}}");
    };
  }

  private static Value role(int number, String speech, Place place) {
    Value principal =
        number % 20 < 10 ? Given.identityOf(speech) : new Value.Text("p-" + number % 4, place);
    return Given.role("/", "r", principal, Given.BLOB_CONTRIBUTOR).body();
  }

  private static ArmResource at(Place place, String group, String type, String name, String body) {
    return new ArmResource(
        type, name, Given.SUBSCRIPTION, group, null, Given.json(body), null, place);
  }
}
