package dev.byos.studies.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.byos.model.estate.Intent;
import dev.byos.model.estate.ResidencyPolicy;
import dev.byos.model.place.Assessment;
import dev.byos.model.place.Border;
import dev.byos.model.place.Combination;
import dev.byos.model.place.Dimension;
import dev.byos.model.place.Explanation;
import dev.byos.model.place.Explanation.Outcome;
import dev.byos.model.place.PathLatency.Basis;
import dev.byos.model.place.PlacementReport;
import dev.byos.model.place.Refusal;
import dev.byos.model.place.Score;
import dev.byos.model.place.SpeechFeature;
import dev.byos.model.place.SpeechKind;
import dev.byos.model.region.RegionCatalogue;
import dev.byos.model.report.Assumption;
import dev.byos.model.report.RunReport;
import dev.byos.model.report.Verdict;
import dev.byos.model.review.PlacementPolicy;
import dev.byos.model.review.PlacementPolicy.PairDemand;
import dev.byos.model.review.Policy;
import dev.byos.scenarios.regions.RegionData;
import dev.byos.studies.Catalogue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlacementTest {
  private static final RegionCatalogue CATALOGUE = RegionData.load();
  private static final Placement EVERYTHING =
      Placement.of(PlacementPlan.everything(CATALOGUE, Policy.none()));
  private static final RunReport.Tool TOOL = new RunReport.Tool("byos", "test");

  @Test
  void everyCombinationOfTheDataIsRanked() {
    PlacementReport report = EVERYTHING.report(20, null, TOOL);

    assertThat(report.candidates()).isEqualTo(new PlacementReport.Candidates(33, 54, 16, 4));
    assertThat(report.candidates().combinations()).isEqualTo(114_048);
    assertThat(report.admitted()).isEqualTo(114_048);
    assertThat(report.refusals()).isEmpty();
    assertThat(report.kinds())
        .hasSize(4)
        .allSatisfy(
            ranking -> {
              assertThat(ranking.admitted()).isEqualTo(28_512);
              assertThat(ranking.best()).hasSize(20);
              assertThat(ranking.leftOut()).isEqualTo(28_492);
            });
    assertThat(report.latencyData().date()).isEqualTo("2026-07-30");
  }

  @Test
  void noFigureRestsOnAnEstimate() {
    for (SpeechKind kind : SpeechKind.values()) {
      assertThat(EVERYTHING.ranking(kind))
          .noneMatch(ranked -> ranked.assessment().data().basis() == Basis.ESTIMATED)
          .noneMatch(ranked -> ranked.assessment().export().basis() == Basis.ESTIMATED);
    }
  }

  /**
   * By hand, from the data: westeurope to eastus is published with a P95 of 91 ms; Europe stands in
   * westeurope, so that the export takes the same way. Europe to United States is a border for the
   * data and another for the export; the pair of eastus, westus, is in the United States. Both
   * regions have zones, the pair is good, storage is elsewhere: 4 of 5. westeurope offers batch,
   * fast and Whisper, and both regions are open: 5 of 5.
   */
  @Test
  void theRemotePairOfTheSourceIsAssessedAsByHand() {
    Assessment remote = assess("westeurope", "eastus", "Europe", SpeechKind.BATCH);

    assertThat(CATALOGUE.roundTrip("westeurope", "eastus").orElseThrow().p95Millis()).isEqualTo(91);
    assertThat(remote.figure(Dimension.LATENCY)).isEqualTo(91_000);
    assertThat(remote.data().basis()).isEqualTo(Basis.PUBLISHED);
    assertThat(remote.borders())
        .containsExactly(
            new Border(Border.Way.DATA, "Europe", "United States"),
            new Border(Border.Way.EXPORT, "Europe", "United States"));
    assertThat(remote.resilience().value()).isEqualTo(4);
    assertThat(remote.resilience().lacking())
        .extracting(Score.Part::name)
        .containsExactly("singleRegion");
    assertThat(remote.availability().value()).isEqualTo(remote.availability().most()).isEqualTo(5);
  }

  @Test
  void oneRegionIsBestOfAllAndItsLatencyIsAnAssumption() {
    Assessment near = assess("westeurope", "westeurope", "Europe", SpeechKind.BATCH);

    assertThat(near.figure(Dimension.LATENCY)).isEqualTo(2_000);
    assertThat(near.data().basis()).isEqualTo(Basis.ASSUMED);
    assertThat(near.borders()).isEmpty();
    assertThat(near.resilience().lacking()).isEmpty();
    assertThat(EVERYTHING.ranking(SpeechKind.BATCH))
        .filteredOn(ranked -> ranked.front() == 1)
        .anyMatch(ranked -> ranked.assessment().equals(near));
  }

  @Test
  void theGroupOfADataLocationIsInsideItAsTheResidencyRuleReadsIt() {
    assertThat(assess("germanywestcentral", "germanywestcentral", "Europe", SpeechKind.BATCH))
        .satisfies(inside -> assertThat(inside.borders()).isEmpty());
    assertThat(assess("westeurope", "westeurope", "Germany", SpeechKind.BATCH).borders())
        .containsExactly(new Border(Border.Way.EXPORT, "Germany", "Europe"));
  }

  @Test
  void aPairAbroadIsABorderAndNoResilience() {
    Assessment brazil = assess("brazilsouth", "brazilsouth", "Brazil", SpeechKind.BATCH);

    assertThat(brazil.borders())
        .containsExactly(new Border(Border.Way.REPLICATION, "Brazil", "United States"));
    assertThat(brazil.resilience().lacking())
        .extracting(Score.Part::name)
        .containsExactly("confinedPair", "dataOutsideSpeechRegion");
  }

  @Test
  void aPairThatTheDataDoNotDescribeIsNeitherBorderNorResilience() {
    Assessment sweden = assess("swedencentral", "swedencentral", "Europe", SpeechKind.BATCH);

    assertThat(CATALOGUE.region("swedensouth")).isEmpty();
    assertThat(sweden.borders()).isEmpty();
    assertThat(sweden.resilience().lacking()).extracting(Score.Part::name).contains("confinedPair");
    assertThat(refusedUnder(demands(PairDemand.CONFINED), "swedencentral", Refusal.PAIR_PLACE))
        .isTrue();
  }

  @Test
  void everyDemandRefusesWhatFailsIt() {
    PlacementPolicy none = PlacementPolicy.none();
    assertThat(refusals(placementPolicy(List.of(SpeechKind.BATCH), List.of(), none)))
        .containsOnly(Map.entry(Refusal.KIND, 3 * 28_512));
    // 7 of the 33 Speech regions offer Whisper in batch: 26 x 54 x 16 x 4 are out.
    assertThat(refusals(placementPolicy(List.of(), List.of(SpeechFeature.WHISPER_BATCH), none)))
        .containsOnly(Map.entry(Refusal.FEATURE_OF_POLICY, 26 * 54 * 16 * 4));
    assertThat(refusals(demands(PairDemand.REQUIRED)))
        .containsOnlyKeys(Refusal.NO_PAIR, Refusal.PAIR_PLACE);
    assertThat(refusals(budget(0, 100, 0))).containsOnlyKeys(Refusal.DATA_BUDGET);
    assertThat(refusals(budget(0, 0, 100))).containsOnlyKeys(Refusal.EXPORT_BUDGET);
    assertThat(refusals(budget(1, 0, 0))).containsOnlyKeys(Refusal.BORDERS);
    assertThat(refusals(zones(true, false))).containsOnlyKeys(Refusal.SPEECH_ZONES);
    assertThat(refusals(zones(false, true))).containsOnlyKeys(Refusal.STORAGE_ZONES);
  }

  @Test
  void residencyOfAPolicyAppliesToAllThreePlaces() {
    Placement europe =
        Placement.of(everything(new ResidencyPolicy(List.of(), List.of("Europe"), 0)));

    for (Refusal refusal :
        List.of(Refusal.SPEECH_PLACE, Refusal.STORAGE_PLACE, Refusal.DATA_LOCATION)) {
      assertThat(europe.refused(refusal)).as(refusal.toString()).isPositive();
    }
    assertThat(europe.ranking(SpeechKind.BATCH))
        .isNotEmpty()
        .allSatisfy(
            ranked -> {
              Combination combination = ranked.assessment().combination();
              assertThat(group(combination.speechRegion())).isEqualTo("Europe");
              assertThat(group(combination.storageRegion())).isEqualTo("Europe");
              assertThat(combination.dataLocation())
                  .isIn("Europe", "France", "Germany", "Norway", "Switzerland");
            });
  }

  @Test
  void theLargestRoundTripIsReadAsTheRuleReadsIt() {
    double p50 = CATALOGUE.roundTrip("westeurope", "northeurope").orElseThrow().p50Millis();
    double back = CATALOGUE.roundTrip("northeurope", "westeurope").orElseThrow().p50Millis();
    double slower = Math.max(p50, back);

    assertThat(admits(slower)).as("the limit itself is too far").isFalse();
    assertThat(admits(slower + 0.1)).isTrue();
  }

  private static boolean admits(double roundTripMillis) {
    Placement placement =
        Placement.of(everything(new ResidencyPolicy(List.of(), List.of(), roundTripMillis)));
    return placement.ranking(SpeechKind.BATCH).stream()
        .anyMatch(
            ranked ->
                ranked
                    .assessment()
                    .combination()
                    .equals(combination("westeurope", "northeurope", "Europe", SpeechKind.BATCH)));
  }

  @Test
  void aPolicyThatAdmitsNothingIsInconclusive() {
    PlacementReport report = Placement.of(everything(budget(-1, 1, 0))).report(20, null, TOOL);

    assertThat(report.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(report.refusals())
        .containsExactly(new PlacementReport.RefusalCount(Refusal.DATA_BUDGET, 114_048));
    assertThat(report.kinds()).allSatisfy(ranking -> assertThat(ranking.best()).isEmpty());
  }

  @Test
  void theOrderOfTheInputDoesNotMatter() {
    PlacementPlan plan = PlacementPlan.everything(CATALOGUE, Policy.none());
    PlacementPlan reversed =
        new PlacementPlan(
            CATALOGUE,
            Policy.none(),
            reversed(plan.speechRegions()),
            reversed(plan.storageRegions()),
            reversed(plan.dataLocations()),
            plan.kinds());

    assertThat(Placement.of(reversed).ranking(SpeechKind.CUSTOM_SPEECH))
        .isEqualTo(EVERYTHING.ranking(SpeechKind.CUSTOM_SPEECH));
  }

  @Test
  void whoDominatesBeatsTheOther() {
    Explanation explanation =
        EVERYTHING.explain(
            combination("westeurope", "northeurope", "Europe", SpeechKind.BATCH),
            combination("westeurope", "eastus", "Europe", SpeechKind.BATCH));

    assertThat(explanation.outcome()).isEqualTo(Outcome.FIRST_DOMINATES);
    assertThat(explanation.firstBetter()).containsExactly(Dimension.LATENCY, Dimension.RESIDENCY);
    assertThat(explanation.secondBetter()).isEmpty();
    assertThat(explanation.first().ranked().front())
        .isLessThan(explanation.second().ranked().front());
  }

  @Test
  void neitherBeatsTheOtherWhenEachIsBetterSomewhere() {
    Explanation explanation =
        EVERYTHING.explain(
            combination("germanywestcentral", "switzerlandnorth", "Switzerland", SpeechKind.BATCH),
            combination("westeurope", "northeurope", "Europe", SpeechKind.BATCH));

    assertThat(explanation.outcome()).isEqualTo(Outcome.NEITHER);
    assertThat(explanation.firstBetter()).containsExactly(Dimension.LATENCY);
    assertThat(explanation.secondBetter())
        .containsExactly(Dimension.RESIDENCY, Dimension.AVAILABILITY);
  }

  @Test
  void aPlacementThatThePolicyRefusesIsBeatenByOneThatItAdmits() {
    Combination abroad = combination("westeurope", "eastus", "Europe", SpeechKind.BATCH);
    Combination home = combination("westeurope", "northeurope", "Europe", SpeechKind.BATCH);
    Placement europe =
        Placement.of(everything(new ResidencyPolicy(List.of(), List.of("Europe"), 0)));

    assertThat(europe.explain(abroad, home))
        .satisfies(
            explanation -> {
              assertThat(explanation.outcome()).isEqualTo(Outcome.SECOND_ALONE_ADMITTED);
              assertThat(explanation.first().refusal()).isEqualTo(Refusal.STORAGE_PLACE);
              assertThat(explanation.first().ranked()).isNull();
            });
    assertThat(europe.explain(home, abroad).outcome()).isEqualTo(Outcome.FIRST_ALONE_ADMITTED);
    assertThat(europe.explain(abroad, abroad).outcome()).isEqualTo(Outcome.BOTH_REFUSED);
    assertThat(europe.explain(home, home).outcome()).isEqualTo(Outcome.EQUAL);
  }

  @Test
  void kindsAreNotComparedWithEachOther() {
    assertThatThrownBy(
            () ->
                EVERYTHING.explain(
                    combination("westeurope", "westeurope", "Europe", SpeechKind.BATCH),
                    combination("westeurope", "westeurope", "Europe", SpeechKind.REAL_TIME)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("different kinds");
  }

  @Test
  void theReportAndTheListOfAssumptionsNameWhatTheRankingRestsOn() {
    assertThat(EVERYTHING.report(1, null, TOOL).assumptions())
        .extracting(Assumption::id)
        .isSorted()
        .contains("place-resilience", "network.same-region", "communication-region");
    assertThat(Catalogue.assumptions(List.of()))
        .containsAll(PlacementAssumptions.all())
        .extracting(Assumption::id)
        .doesNotHaveDuplicates();
  }

  private static Assessment assess(
      String speech, String storage, String location, SpeechKind kind) {
    Combination combination = combination(speech, storage, location, kind);
    return EVERYTHING.explain(combination, combination).first().assessment();
  }

  private static Combination combination(
      String speech, String storage, String location, SpeechKind kind) {
    return new Combination(speech, storage, location, kind);
  }

  private static String group(String region) {
    return CATALOGUE.region(region).orElseThrow().geographyGroup();
  }

  private static boolean refusedUnder(PlacementPolicy demands, String storage, Refusal refusal) {
    Combination combination = combination("westeurope", storage, "Europe", SpeechKind.BATCH);
    Explanation explanation = Placement.of(everything(demands)).explain(combination, combination);
    return explanation.first().refusal() == refusal;
  }

  private static Map<Refusal, Integer> refusals(PlacementPolicy demands) {
    Placement placement = Placement.of(everything(demands));
    Map<Refusal, Integer> counts = new EnumMap<>(Refusal.class);
    Arrays.stream(Refusal.values())
        .filter(refusal -> placement.refused(refusal) > 0)
        .forEach(refusal -> counts.put(refusal, placement.refused(refusal)));
    return counts;
  }

  private static PlacementPolicy demands(PairDemand pair) {
    return new PlacementPolicy(List.of(), List.of(), false, false, pair, false, -1, 0, 0);
  }

  private static PlacementPolicy budget(int borders, double data, double export) {
    return new PlacementPolicy(
        List.of(),
        List.of(),
        false,
        false,
        PairDemand.ANY,
        false,
        borders == 0 ? -1 : borders,
        data,
        export);
  }

  private static PlacementPolicy zones(boolean speech, boolean storage) {
    return new PlacementPolicy(
        List.of(), List.of(), speech, storage, PairDemand.ANY, false, -1, 0, 0);
  }

  private static PlacementPolicy placementPolicy(
      List<SpeechKind> kinds, List<SpeechFeature> features, PlacementPolicy rest) {
    return new PlacementPolicy(
        kinds, features, false, false, rest.pair(), false, rest.maximalBorders(), 0, 0);
  }

  private static PlacementPlan everything(PlacementPolicy demands) {
    return PlacementPlan.everything(CATALOGUE, policy(ResidencyPolicy.none(), demands));
  }

  private static PlacementPlan everything(ResidencyPolicy residency) {
    return PlacementPlan.everything(CATALOGUE, policy(residency, PlacementPolicy.none()));
  }

  private static Policy policy(ResidencyPolicy residency, PlacementPolicy placement) {
    return new Policy(
        "policy.yaml", residency, Map.of(), List.of(), List.of(), Intent.none(), placement);
  }

  private static <T> List<T> reversed(List<T> list) {
    List<T> copy = new ArrayList<>(list);
    Collections.reverse(copy);
    return copy;
  }
}
