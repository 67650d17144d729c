package dev.byos.simulator.kernel;

import dev.byos.model.estate.Estate;
import dev.byos.model.estate.ResidencyPolicy;
import dev.byos.model.region.LatencyData;
import dev.byos.model.region.RegionCatalogue;
import dev.byos.model.scenario.Origins;
import dev.byos.model.scenario.Profile;
import dev.byos.model.scenario.Scenario;
import dev.byos.simulator.SimulationRequest;
import dev.byos.simulator.SimulationRequest.Journal;
import dev.byos.simulator.SimulationResult;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Requests and runs for toy models. */
final class Toys {
  static final ToyModel MODEL = new ToyModel(80, 3, 14, 5, 400);

  private Toys() {}

  static SimulationRequest request(long seed, int threads, Journal journal, Path folder) {
    return new SimulationRequest(
        scenario(1_000_000, 0),
        seed,
        new RegionCatalogue(List.of(), List.of(), List.of(), new LatencyData("toy", "2026-01")),
        threads,
        journal,
        folder,
        Optional.empty(),
        Optional.empty(),
        event -> {},
        (time, events) -> {});
  }

  static Scenario scenario(long durationMicros, long settleMicros) {
    Estate estate =
        new Estate(
            "toy",
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            ResidencyPolicy.none(),
            Origins.unknown());
    return new Scenario(
        "toy",
        "",
        List.of(),
        Instant.parse("2026-03-02T08:00:00Z"),
        durationMicros,
        1,
        Profile.VINTAGE_2025_10,
        Scenario.Deployment.SETTLED,
        Scenario.Media.DESCRIPTORS,
        settleMicros,
        estate,
        List.of(),
        List.of(),
        List.of());
  }

  static SimulationResult plain(ToyModel model, SimulationRequest request) {
    return PlainLoop.run(request, model, (regions, faults) -> model, effect -> {});
  }

  static SimulationResult actors(ToyModel model, SimulationRequest request, KernelOptions options) {
    return Kernel.run(request, model, (regions, faults) -> model, effect -> {}, options);
  }

  static SimulationResult actors(ToyModel model, SimulationRequest request) {
    return actors(model, request, KernelOptions.defaults());
  }
}
