package dev.byos.scenarios.imports.inputs;

import dev.byos.model.estate.Estate;
import dev.byos.model.region.RegionCatalogue;
import dev.byos.model.report.CheckReport;
import dev.byos.model.scenario.Place;
import dev.byos.model.scenario.Profile;
import dev.byos.model.scenario.Scenario;
import dev.byos.scenarios.InputProblem;
import dev.byos.scenarios.imports.ImportedEstate;
import dev.byos.scenarios.imports.assembly.AssembledEstate;
import dev.byos.scenarios.imports.assembly.EstateAssembly;
import dev.byos.scenarios.yaml.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * From the words of a command line to one estate: finds the files, tells by their content what they
 * are, reads each of them once and joins all of them. Whatever is wrong with one input is a problem
 * with its place; every other input is read all the same.
 */
public final class EstateImport {
  private EstateImport() {}

  /**
   * Reads inputs.
   *
   * @param words files, folders, patterns, or {@code -} for standard input
   * @param regions resolves region names and data locations
   */
  public static ImportedEstate load(
      List<String> words, ImportOptions options, RegionCatalogue regions) {
    return load(words, options, regions, Disk.REAL);
  }

  static ImportedEstate load(
      List<String> words, ImportOptions options, RegionCatalogue regions, Disk disk) {
    TreeSet<InputProblem> problems = new TreeSet<>(InputProblem.BY_PLACE);
    Optional<Profile> profile = profile(options.profile(), problems::add);
    InputFiles.Found found = InputFiles.find(words, disk);
    problems.addAll(found.problems());
    EstateAssembly assembly = new EstateAssembly(regions);
    ScriptInputs scripts = new ScriptInputs(regions, profile, problems::add);
    InputReader reader = new InputReader(disk, options.standardInput(), problems::add);
    // Contradictions take two inputs: a single one is not looked at twice.
    Contradictions contradictions =
        found.sources().size() > 1 ? new Contradictions(problems::add) : null;
    InputConversion conversion =
        new InputConversion(assembly, contradictions, scripts, options, reader, problems::add);
    found.sources().forEach(conversion::read);
    conversion.finish();
    List<CheckReport.Input> inputs = conversion.inputs();
    Optional<Estate> estate = Optional.empty();
    AssembledEstate assembled = assembly.finish(ScriptInputs.NAME, conversion.rolesAreComplete());
    problems.addAll(assembled.problems());
    if (conversion.hasResources() || inputs.isEmpty()) {
      estate = Optional.of(assembled.estate());
    }
    List<Scenario.InputFile> files =
        inputs.stream().map(i -> new Scenario.InputFile(i.file(), i.sha256())).toList();
    Scenario scenario = scripts.joined(estate, files);
    return new ImportedEstate(
        scenario, inputs, new ArrayList<>(problems), assembled.notUnderstood());
  }

  private static Optional<Profile> profile(String name, Consumer<InputProblem> problems) {
    if (name == null) {
      return Optional.empty();
    }
    Optional<Profile> profile =
        Profile.published().stream().filter(p -> p.name().equals(name)).findFirst();
    if (profile.isEmpty()) {
      List<String> names = Profile.published().stream().map(Profile::name).toList();
      String message = "there is no profile '" + name + "'" + NearestName.hint(name, names);
      problems.accept(new InputProblem(new Place("--profile", 1, 1), message));
    }
    return profile;
  }
}
