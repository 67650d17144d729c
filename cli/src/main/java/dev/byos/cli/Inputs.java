package dev.byos.cli;

import dev.byos.model.region.RegionCatalogue;
import dev.byos.model.scenario.Scenario;
import dev.byos.scenarios.InputProblem;
import dev.byos.scenarios.imports.ImportedEstate;
import dev.byos.scenarios.imports.inputs.EstateImport;
import dev.byos.scenarios.imports.inputs.ImportOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads templates, plans, exports and scripts into one estate. */
final class Inputs {

  private Inputs() {}

  /**
   * Reads inputs.
   *
   * @throws BadInputException when nothing of them could be read
   */
  static ImportedEstate read(
      List<String> words, List<Path> parameters, String profile, RegionCatalogue regions) {
    ImportedEstate estate =
        EstateImport.load(
            words,
            new ImportOptions(() -> System.in, parameters, profile, System.getenv("PATH")),
            regions);
    if (estate.inputs().isEmpty() && !estate.problems().isEmpty()) {
      throw refused(estate.problems());
    }
    return estate;
  }

  /** The estate of inputs of which every one must be good. */
  static Optional<Scenario> estate(List<String> words, RegionCatalogue regions) {
    ImportedEstate estate = read(words, List.of(), null, regions);
    if (!estate.problems().isEmpty()) {
      throw refused(estate.problems());
    }
    return Optional.of(estate.scenario());
  }

  private static BadInputException refused(List<InputProblem> problems) {
    return new BadInputException(problems.stream().map(InputProblem::toString).toList());
  }
}
