package dev.byos.benchmarks;

import dev.byos.model.estate.Estate;
import dev.byos.model.region.LatencyData;
import dev.byos.model.region.RegionCatalogue;
import dev.byos.model.scenario.Origins;
import dev.byos.model.scenario.Profile;
import dev.byos.model.scenario.Scenario;
import dev.byos.simulator.SimulationRequest;
import dev.byos.simulator.SimulationRequest.Journal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Requests for models that need no scenario. */
final class Requests {

  private Requests() {}

  static SimulationRequest of(int threads, Journal journal, Path folder) {
    return new SimulationRequest(
        emptyScenario(),
        1,
        new RegionCatalogue(List.of(), List.of(), List.of(), new LatencyData("none", "2026-01")),
        threads,
        journal,
        folder,
        Optional.empty(),
        Optional.empty(),
        event -> {},
        (time, events) -> {});
  }

  private static Scenario emptyScenario() {
    Estate estate =
        new Estate(
            "bench",
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            null,
            Origins.unknown());
    return new Scenario(
        "bench",
        "",
        List.of(),
        Instant.parse("2026-03-02T00:00:00Z"),
        1,
        1,
        Profile.VINTAGE_2025_10,
        Scenario.Deployment.SETTLED,
        Scenario.Media.DESCRIPTORS,
        0,
        estate,
        List.of(),
        List.of(),
        List.of());
  }
}
