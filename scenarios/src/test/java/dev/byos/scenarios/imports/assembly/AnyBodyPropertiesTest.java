package dev.byos.scenarios.imports.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byos.model.scenario.Place;
import dev.byos.scenarios.imports.value.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class AnyBodyPropertiesTest {
  private static final Place PLACE = new Place("any.json", 1, 1);

  private static final List<String> WORDS =
      Stream.of(
              "properties identity sku name type kind location networkAcls defaultAction bypass"
                  + " ipRules virtualNetworkRules resourceAccessRules value id resourceId encryption"
                  + " keySource keyVaultProperties keyVaultUri userOwnedStorage principalId"
                  + " userAssignedIdentities policy rules definition actions baseBlob delete filters"
                  + " prefixMatch enabled days deleteRetentionPolicy cors corsRules allowedOrigins"
                  + " maxAgeInSeconds privateEndpointConnections privateEndpoint groupIds status"
                  + " privateLinkServiceConnections privateLinkServiceId roleDefinitionId scope"
                  + " principalType state publicAccess immutabilityPolicy logs source isEnabled"
                  + " immutabilityPeriodSinceCreationInDays daysAfterModificationGreaterThan")
          .flatMap(words -> Stream.of(words.split(" ")))
          .toList();

  @Property(tries = 1000)
  void noBodyIsTooOddToBeRead(@ForAll("resources") List<ArmResource> resources) {
    EstateAssembly assembly = new EstateAssembly(Given.REGIONS);
    resources.forEach(assembly::accept);
    AssembledEstate assembled = assembly.finish("any", false);
    assertThat(assembled.problems())
        .allSatisfy(problem -> assertThat(problem.message()).contains("expected"));
    assertThat(assembled.estate().unknowns().all())
        .allSatisfy(unknown -> assertThat(unknown.reason()).doesNotEndWith("."));
  }

  @Provide
  Arbitrary<List<ArmResource>> resources() {
    Arbitrary<String> types = Arbitraries.of(ResourceKind.values()).map(kind -> kind.type);
    Arbitrary<String> names =
        Arbitraries.of("recs", "recs/default", "recs/default/calls", "{parameters('a/b')}", "");
    Arbitrary<String> scopes =
        Arbitraries.of(Given.storage("recs"), "", "/", "{parameters('scope')}", "x/y/z")
            .injectNull(0.3);
    return Combinators.combine(types, names, scopes, values(4))
        .as(
            (type, name, scope, body) ->
                new ArmResource(
                    type, name, Given.SUBSCRIPTION, Given.GROUP, scope, body, null, PLACE))
        .list()
        .ofMaxSize(6);
  }

  private static Arbitrary<Value> values(int depth) {
    Arbitrary<Value> leaves =
        Arbitraries.of(
            new Value.Text("AzureServices, None", PLACE),
            new Value.Text(Given.storage("recs"), PLACE),
            new Value.Text("{reference('x').y}/z", PLACE),
            new Value.Text("", PLACE),
            new Value.Numeral(new BigDecimal("1E999999999"), PLACE),
            new Value.Numeral(new BigDecimal(Integer.MAX_VALUE), PLACE),
            new Value.Numeral(new BigDecimal("-1.5"), PLACE),
            new Value.Truth(true, PLACE),
            new Value.Nothing(PLACE),
            new Value.Open("x", "nobody knows", Optional.empty(), PLACE),
            Given.identityOf(Given.speech("recs")));
    if (depth == 0) {
      return leaves;
    }
    Arbitrary<Value> inner = Arbitraries.lazy(() -> values(depth - 1));
    return Arbitraries.frequencyOf(
        Tuple.of(2, leaves),
        Tuple.of(
            5,
            Arbitraries.maps(Arbitraries.of(WORDS), inner)
                .ofMaxSize(8)
                .map(members -> new Value.Members(members, PLACE))),
        Tuple.of(2, inner.list().ofMaxSize(3).map(items -> new Value.Items(items, PLACE))));
  }
}
