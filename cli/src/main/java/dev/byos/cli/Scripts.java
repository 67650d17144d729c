package dev.byos.cli;

import dev.byos.model.region.RegionCatalogue;
import dev.byos.model.scenario.Scenario;
import dev.byos.scenarios.InputProblem;
import dev.byos.scenarios.LoadOptions;
import dev.byos.scenarios.LoadResult;
import dev.byos.scenarios.ScenarioLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Loads scripts: all of them or none, and all problems of all of them at once. */
final class Scripts {

  private Scripts() {}

  static List<Scenario> load(List<Path> scripts, RegionCatalogue regions, LoadOptions options) {
    List<Scenario> scenarios = new ArrayList<>();
    List<InputProblem> problems = new ArrayList<>();
    for (Path script : scripts) {
      LoadResult result = ScenarioLoader.load(script, regions, options);
      problems.addAll(result.problems());
      if (result instanceof LoadResult.Loaded loaded) {
        scenarios.add(loaded.scenario());
      }
    }
    if (!problems.isEmpty()) {
      throw new BadInputException(problems.stream().map(InputProblem::toString).toList());
    }
    return scenarios;
  }

  /**
   * A folder name for a scenario: its script's name without the ending, else its title in plain
   * letters.
   */
  static String folderName(Scenario scenario) {
    if (!scenario.files().isEmpty()) {
      String path = scenario.files().get(0).path();
      String file = path.substring(path.lastIndexOf('/') + 1);
      int dot = file.lastIndexOf('.');
      return dot > 0 ? file.substring(0, dot) : file;
    }
    return scenario.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }
}
