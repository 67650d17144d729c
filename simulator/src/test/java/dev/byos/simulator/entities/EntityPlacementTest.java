package dev.byos.simulator.entities;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byos.model.estate.Estate;
import dev.byos.model.estate.ResidencyPolicy;
import dev.byos.model.event.EntityId.Kind;
import dev.byos.model.region.LatencyData;
import dev.byos.model.region.RegionCatalogue;
import dev.byos.model.scenario.Origins;
import dev.byos.model.scenario.Profile;
import dev.byos.model.scenario.Scenario;
import dev.byos.model.workload.Arrivals;
import dev.byos.model.workload.DurationSpec;
import dev.byos.model.workload.WorkItem;
import dev.byos.simulator.entity.World;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where entities live, and what they are called. */
class EntityPlacementTest {
  private static final RegionCatalogue REGIONS =
      new RegionCatalogue(
          List.of(), List.of(), List.of("Europe"), new LatencyData("test", "2026-01-01"));

  private static World.Placement placement() {
    WorkItem calls =
        new WorkItem.Calls(
            "front-desk",
            "acseu",
            "northeurope",
            new Arrivals.Poisson(1),
            0,
            "West Europe",
            new DurationSpec.Fixed(1),
            2,
            null);
    Scenario scenario =
        new Scenario(
            "s",
            "",
            List.of(),
            Instant.EPOCH,
            1,
            1,
            Profile.VINTAGE_2025_10,
            Scenario.Deployment.SETTLED,
            Scenario.Media.DESCRIPTORS,
            0,
            new Estate(
                "e",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                ResidencyPolicy.none(),
                Origins.unknown()),
            List.of(calls),
            List.of(),
            List.of());
    return TestbedEntities.standard().placement(scenario, REGIONS);
  }

  @Test
  void callsLiveInTheirMediaRegionAndTheirArrivalsWhereTheClientsAre() {
    assertThat(placement().regionOf(EntityNames.work(Kind.CALL, "front-desk", 12)))
        .isEqualTo("westeurope");
    assertThat(placement().regionOf(EntityNames.stream("front-desk"))).isEqualTo("northeurope");
  }

  @Test
  void whatHasNoPlaceIsGlobal() {
    assertThat(placement().regionOf(EntityNames.RUN)).isEqualTo("global");
    assertThat(placement().regionOf(EntityNames.subscription("prod"))).isEqualTo("global");
    assertThat(placement().regionOf(EntityNames.storage("nobodys"))).isEqualTo("global");
  }

  @Test
  void aDataLocationHasARepresentativeRegion() {
    assertThat(GeographyRegions.representative("Europe", REGIONS)).isEqualTo("westeurope");
    assertThat(GeographyRegions.representative("United States", REGIONS)).isEqualTo("eastus");
    assertThat(GeographyRegions.representative("Atlantis", REGIONS)).isEqualTo("global");
  }

  @Test
  void piecesOfWorkAreNumberedWithSixDigits() {
    assertThat(EntityNames.work(Kind.CALL, "front-desk", 12)).hasToString("call/front-desk-000012");
    assertThat(EntityNames.work(Kind.CALL, "c", 1_234_567)).hasToString("call/c-1234567");
    assertThat(EntityNames.streamOfWork(EntityNames.work(Kind.CALL, "front-desk", 12)))
        .isEqualTo("front-desk");
  }

  @Test
  void assumptionsHaveDistinctKeys() {
    assertThat(EntityAssumptions.all())
        .extracting(assumption -> assumption.id())
        .doesNotHaveDuplicates();
  }
}
