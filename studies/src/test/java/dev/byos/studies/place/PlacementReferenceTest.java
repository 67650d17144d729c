package dev.byos.studies.place;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byos.model.estate.Intent;
import dev.byos.model.estate.ResidencyPolicy;
import dev.byos.model.place.Assessment;
import dev.byos.model.place.Combination;
import dev.byos.model.place.Dimension;
import dev.byos.model.place.Ranked;
import dev.byos.model.place.Refusal;
import dev.byos.model.place.SpeechFeature;
import dev.byos.model.place.SpeechKind;
import dev.byos.model.region.RegionCatalogue;
import dev.byos.model.review.PlacementPolicy;
import dev.byos.model.review.PlacementPolicy.PairDemand;
import dev.byos.model.review.Policy;
import dev.byos.scenarios.regions.RegionData;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The ranking against the same written the slow way, over random regions and policies. */
class PlacementReferenceTest {
  private static final RegionCatalogue CATALOGUE = RegionData.load();

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void theRankingIsThatOfTheReference(@ForAll("plans") PlacementPlan plan) {
    Placement placement = Placement.of(plan);
    int admitted = 0;
    for (SpeechKind kind : plan.kinds()) {
      List<Ranked> ranking = placement.ranking(kind);
      admitted += ranking.size();
      Map<Combination, BruteForce.Row> expected = new HashMap<>();
      new BruteForce(plan).fronts(kind).forEach(row -> expected.put(row.combination, row));

      assertThat(ranking.stream().map(ranked -> ranked.assessment().combination()).toList())
          .containsExactlyInAnyOrderElementsOf(expected.keySet());
      for (Ranked ranked : ranking) {
        Assessment assessment = ranked.assessment();
        BruteForce.Row row = expected.get(assessment.combination());
        assertThat(ranked.front()).as(assessment.toString()).isEqualTo(row.front);
        assertThat(assessment.figure(Dimension.LATENCY)).isEqualTo(Math.round(row.latency * 1_000));
        assertThat(assessment.figure(Dimension.RESIDENCY)).isEqualTo(row.borders);
        assertThat(assessment.figure(Dimension.RESILIENCE)).isEqualTo(row.resilience);
        assertThat(assessment.figure(Dimension.AVAILABILITY)).isEqualTo(row.availability);
      }
      inOrder(ranking);
    }
    int refused = 0;
    for (Refusal refusal : Refusal.values()) {
      refused += placement.refused(refusal);
    }
    assertThat(admitted + refused).isEqualTo(plan.size());
  }

  /** By front, then latency, borders, resilience, availability. */
  private static void inOrder(List<Ranked> ranking) {
    for (int i = 1; i < ranking.size(); i++) {
      Ranked before = ranking.get(i - 1);
      Ranked after = ranking.get(i);
      assertThat(after.rank()).isEqualTo(before.rank() + 1);
      assertThat(after.front()).isGreaterThanOrEqualTo(before.front());
      if (after.front() == before.front()) {
        assertThat(firstDifference(before.assessment(), after.assessment())).isLessThanOrEqualTo(0);
      }
    }
  }

  private static int firstDifference(Assessment one, Assessment other) {
    for (Dimension dimension : Dimension.values()) {
      int comparison = dimension.compare(one.figure(dimension), other.figure(dimension));
      if (comparison != 0) {
        return comparison;
      }
    }
    return 0;
  }

  @Provide
  Arbitrary<PlacementPlan> plans() {
    return Combinators.combine(
            policies(),
            some(PlacementPlan.speechRegions(CATALOGUE), 6),
            some(PlacementPlan.storageRegions(CATALOGUE), 8),
            some(BruteForce.dataLocations(), 3),
            some(List.of(SpeechKind.values()), 2))
        .as(
            (policy, speech, storage, locations, kinds) ->
                new PlacementPlan(CATALOGUE, policy, speech, storage, locations, kinds));
  }

  private static Arbitrary<Policy> policies() {
    return Combinators.combine(residencies(), placements())
        .as(
            (residency, placement) ->
                new Policy(
                    "policy.yaml",
                    residency,
                    Map.of(),
                    List.of(),
                    List.of(),
                    Intent.none(),
                    placement));
  }

  private static Arbitrary<ResidencyPolicy> residencies() {
    return Combinators.combine(
            mostlyNone(PlacementPlan.storageRegions(CATALOGUE), 12),
            mostlyNone(List.of("Europe", "Germany", "United States", "Asia Pacific"), 2),
            Arbitraries.of(0.0, 0.0, 0.0, 30.0, 100.0, 250.0))
        .as(ResidencyPolicy::new);
  }

  private static Arbitrary<PlacementPolicy> placements() {
    return Combinators.combine(
            mostlyNone(List.of(SpeechKind.values()), 2),
            mostlyNone(List.of(SpeechFeature.values()), 2),
            Arbitraries.of(true, false, false),
            Arbitraries.of(true, false, false),
            Arbitraries.of(
                PairDemand.ANY, PairDemand.ANY, PairDemand.CONFINED, PairDemand.REQUIRED),
            Arbitraries.of(true, false, false),
            Arbitraries.of(-1, -1, 0, 1, 2),
            Arbitraries.of(0.0, 0.0, 2.0, 40.0, 150.0))
        .flatAs(
            (kinds, features, speechZones, storageZones, pair, open, borders, data) ->
                Arbitraries.of(0.0, 0.0, 2.0, 40.0, 150.0)
                    .map(
                        export ->
                            new PlacementPolicy(
                                kinds,
                                features,
                                speechZones,
                                storageZones,
                                pair,
                                open,
                                borders,
                                data,
                                export)));
  }

  private static <T> Arbitrary<List<T>> some(Collection<T> all, int most) {
    return Arbitraries.of(all).list().uniqueElements().ofMinSize(1).ofMaxSize(most);
  }

  private static <T> Arbitrary<List<T>> mostlyNone(Collection<T> all, int most) {
    return Arbitraries.oneOf(
        List.of(Arbitraries.just(List.of()), Arbitraries.just(List.of()), some(all, most)));
  }
}
