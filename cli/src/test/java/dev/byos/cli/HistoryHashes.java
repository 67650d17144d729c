package dev.byos.cli;

import dev.byos.model.region.RegionCatalogue;
import dev.byos.model.scenario.Scenario;
import dev.byos.scenarios.LoadOptions;
import dev.byos.scenarios.ScenarioLoader;
import dev.byos.scenarios.regions.RegionData;
import dev.byos.simulator.Simulation;
import dev.byos.simulator.SimulationRequest;
import dev.byos.simulator.SimulationRequest.Journal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Digests of the histories of the library, as a program of its own too, so that another JDK can
 * compute them.
 */
final class HistoryHashes {

  private HistoryHashes() {}

  public static void main(String[] arguments) throws IOException {
    StringBuilder lines = new StringBuilder();
    Path work = Files.createTempDirectory("byos-hashes");
    ofLibrary(RegionData.load(), work)
        .forEach((script, hash) -> lines.append(hash).append(' ').append(script).append('\n'));
    Files.writeString(Path.of(arguments[0]), lines);
  }

  /** The repository's root: the folder above the module that the tests run in. */
  static Path root() {
    return Path.of("").toAbsolutePath().getParent();
  }

  static List<Path> libraryScripts() throws IOException {
    try (Stream<Path> files = Files.list(root().resolve("scenarios/library"))) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  static Map<String, String> ofLibrary(RegionCatalogue regions, Path work) throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    for (Path script : libraryScripts()) {
      hashes.put(script.getFileName().toString(), of(script, regions, 2, new Journal.None(), work));
    }
    return hashes;
  }

  static String of(
      Path script, RegionCatalogue regions, int threads, Journal journal, Path folder) {
    Scenario scenario = ScenarioLoader.load(script, regions, LoadOptions.none()).orThrow();
    return Simulation.run(
            new SimulationRequest(
                scenario,
                scenario.seed(),
                regions,
                threads,
                journal,
                folder,
                Optional.empty(),
                Optional.empty(),
                event -> {},
                (virtualMicros, events) -> {}))
        .historySha256();
  }
}
