package dev.byos.simulator.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.byos.model.region.Region;
import dev.byos.model.region.RegionCatalogue;
import dev.byos.scenarios.regions.RegionData;
import dev.byos.simulator.entity.RandomStream;
import dev.byos.simulator.network.Link.Basis;
import org.junit.jupiter.api.Test;

class LatencySamplerTest {
  private static final RegionCatalogue CATALOGUE = RegionData.load();
  private static final LatencySampler SAMPLER = new LatencySampler(CATALOGUE);

  @Test
  void simulatedP50AndP95OfAll2862PairsMeetThePublishedFigures() {
    LatencyFitReport report = LatencyFitReport.draw(CATALOGUE, SAMPLER, 1);
    assertThat(report.pairs()).hasSize(2_862);
    assertThat(report.pairs())
        .allSatisfy(
            pair -> {
              assertThat(pair.p50Millis())
                  .isCloseTo(pair.published().p50Millis(), within(LatencyFitReport.P50_TOLERANCE));
              assertThat(pair.p95Millis())
                  .isCloseTo(pair.published().p95Millis(), within(LatencyFitReport.P95_TOLERANCE));
              assertThat(pair.draws()).isGreaterThanOrEqualTo(20_000);
            });
  }

  @Test
  void oneWayIsHalfOfTheRoundTripDrawnFromTheSameStream() {
    long roundTrip = SAMPLER.roundTripMicros("westeurope", "eastus", RandomStream.of(5));
    assertThat(SAMPLER.oneWayMicros("westeurope", "eastus", RandomStream.of(5)))
        .isEqualTo(roundTrip / 2);
  }

  @Test
  void sameStreamGivesTheSameDelayWhateverTheSpellingOfTheRegion() {
    assertThat(SAMPLER.oneWayMicros("West Europe", "East US", RandomStream.of(9)))
        .isEqualTo(SAMPLER.oneWayMicros("westeurope", "eastus", RandomStream.of(9)));
  }

  @Test
  void noRoundTripOfAnyPairIsBelowLightInFibreOrTheFloor() {
    for (Region from : CATALOGUE.regions()) {
      for (Region to : CATALOGUE.regions()) {
        Link link = SAMPLER.link(from.name(), to.name());
        assertThat(link.smallestOneWayMicros()).isGreaterThanOrEqualTo(250);
        if (link.basis() == Basis.PUBLISHED || link.basis() == Basis.ESTIMATED) {
          assertThat(link.roundTrip().smallestMicros())
              .isGreaterThanOrEqualTo(
                  (long) (1_000 * Geodesy.fibreRoundTripMillis(link.kilometres())));
        }
      }
    }
  }

  @Test
  void minimalOneWayDelayIsALowerBoundOfEveryDraw() {
    long minimal = SAMPLER.minimalOneWayMicros();
    assertThat(minimal).isEqualTo(250);
    for (Region from : CATALOGUE.regions()) {
      for (Region to : CATALOGUE.regions()) {
        RandomStream random = RandomStream.of(3, RandomStream.key(from.name() + to.name()));
        for (int i = 0; i < 100; i++) {
          assertThat(SAMPLER.oneWayMicros(from.name(), to.name(), random))
              .isGreaterThanOrEqualTo(minimal);
        }
      }
    }
  }

  @Test
  void withinARegionARoundTripTakesAboutAMillisecond() {
    Link link = SAMPLER.link("westeurope", "westeurope");
    assertThat(link.basis()).isEqualTo(Basis.SAME_REGION);
    assertThat(link.roundTrip().quantileMillis(0.5)).isCloseTo(1, within(1e-9));
    assertThat(link.roundTrip().quantileMillis(0.95)).isCloseTo(2, within(1e-9));
  }

  @Test
  void servicesWithoutARegionAnswerAtTheNearestFrontDoor() {
    assertThat(SAMPLER.link("global", "westeurope").basis()).isEqualTo(Basis.FRONT_DOOR);
    assertThat(SAMPLER.link("westeurope", "global").roundTrip().quantileMillis(0.5)).isEqualTo(4);
    assertThat(SAMPLER.link("global", "global").basis()).isEqualTo(Basis.SAME_REGION);
  }

  @Test
  void regionsOutsideTheTableAreEstimatedFromTheirDistanceAndSaySo() {
    assertThat(SAMPLER.estimated("chilecentral", "brazilsouth")).isTrue();
    assertThat(SAMPLER.estimated("westeurope", "northeurope")).isFalse();
    Link link = SAMPLER.link("chilecentral", "brazilsouth");
    assertThat(link.kilometres()).isBetween(2_500.0, 2_700.0);
    assertThat(link.roundTrip().quantileMillis(0.5)).isBetween(40.0, 55.0);
    assertThat(NetworkAssumptions.all()).contains(NetworkAssumptions.ESTIMATED_PAIR);
  }

  @Test
  void aRegionWithoutCoordinatesCountsAsBeingWhereItsPairIs() {
    Link link = SAMPLER.link("indiasouthcentral", "westeurope");
    assertThat(link.basis()).isEqualTo(Basis.ESTIMATED);
    assertThat(link.kilometres())
        .isEqualTo(SAMPLER.link("centralindia", "westeurope").kilometres());
  }

  @Test
  void anUnknownRegionIsRefused() {
    assertThatThrownBy(() -> SAMPLER.oneWayMicros("atlantis", "eastus", RandomStream.of(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no such region: atlantis");
  }
}
