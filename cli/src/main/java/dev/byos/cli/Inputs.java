package dev.byos.cli;

import dev.byos.model.region.RegionCatalogue;
import dev.byos.model.scenario.Scenario;
import dev.byos.scenarios.LoadOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads whatever {@code check} reads, for commands that need one estate. */
final class Inputs {

  private Inputs() {}

  static Optional<Scenario> estate(List<String> words, RegionCatalogue regions) {
    return Scripts.load(words.stream().map(Path::of).toList(), regions, LoadOptions.none()).stream()
        .findFirst();
  }
}
