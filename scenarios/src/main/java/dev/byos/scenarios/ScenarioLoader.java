package dev.byos.scenarios;

import dev.byos.model.region.RegionCatalogue;
import dev.byos.model.scenario.Scenario;
import dev.byos.scenarios.script.Problems;
import dev.byos.scenarios.script.Reading;
import dev.byos.scenarios.script.ScenarioReader;
import dev.byos.scenarios.script.SchemaCheck;
import dev.byos.scenarios.script.ScriptFiles;
import dev.byos.scenarios.yaml.YamlNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Turns scenario scripts into scenarios, or into everything that is wrong with them.
 *
 * <p>A script may be one file, include its layout or workload, or be given as several files of
 * which later ones replace whole sections ({@code layout}, {@code workload}, {@code expect}, ...)
 * of earlier ones; so one workload runs on many layouts. Input is bounded: 5 MiB a file, 100 files,
 * 40 levels, 200,000 values.
 */
public final class ScenarioLoader {
  private final RegionCatalogue regions;
  private final SchemaCheck schema = new SchemaCheck();

  /** A loader that knows these regions. */
  public ScenarioLoader(RegionCatalogue regions) {
    this.regions = regions;
  }

  /** Loads one script. */
  public static LoadResult load(Path script, RegionCatalogue regions, LoadOptions options) {
    return load(List.of(script), regions, options);
  }

  /**
   * Loads a script that is spread over several files; sections of later files replace those of
   * earlier ones.
   */
  public static LoadResult load(List<Path> files, RegionCatalogue regions, LoadOptions options) {
    return new ScenarioLoader(regions).load(files, options);
  }

  /**
   * Checks files without running them: scripts as a whole, layouts and workloads by themselves as
   * far as they can be judged alone.
   *
   * @return all problems of all files, ordered by file and place; empty when there is none
   */
  public static List<InputProblem> validate(List<Path> files, RegionCatalogue regions) {
    ScenarioLoader loader = new ScenarioLoader(regions);
    List<InputProblem> problems = new ArrayList<>();
    for (Path file : files) {
      problems.addAll(loader.validate(file));
    }
    return problems;
  }

  /** Loads a script that is spread over one or several files. */
  public LoadResult load(List<Path> files, LoadOptions options) {
    Problems problems = new Problems();
    ScriptFiles scriptFiles = new ScriptFiles(problems, displayed(options));
    return load(scriptFiles.combine(files), scriptFiles, options, problems);
  }

  /**
   * Loads a script, or a layout by itself, whose content was read already; what it includes is read
   * from beside it. A layout becomes a scenario without work.
   *
   * @param name how places call it
   * @param file what it includes is looked for beside this path
   */
  public LoadResult load(String name, Path file, byte[] content, LoadOptions options) {
    Problems problems = new Problems();
    String path = file.toString().replace('\\', '/');
    ScriptFiles scriptFiles =
        new ScriptFiles(
            problems, other -> other.equals(path) ? name : other, Map.of(file, content));
    Optional<YamlNode.Mapping> root = scriptFiles.combine(List.of(file));
    return load(root.map(fields -> titled(fields, name)), scriptFiles, options, problems);
  }

  /** The script under a title, when it has none of its own. */
  static YamlNode.Mapping titled(YamlNode.Mapping root, String title) {
    if (root.fields().containsKey("scenario")) {
      return root;
    }
    Map<String, YamlNode.Field> fields = new LinkedHashMap<>(root.fields());
    YamlNode text = new YamlNode.Scalar(root.place(), title, true);
    fields.put("scenario", new YamlNode.Field(root.place(), text));
    return new YamlNode.Mapping(root.place(), fields);
  }

  /** Reads a script whose files are put together already. */
  LoadResult load(
      Optional<YamlNode.Mapping> root,
      ScriptFiles scriptFiles,
      LoadOptions options,
      Problems problems) {
    Scenario scenario = null;
    if (root.isPresent()) {
      scenario =
          new ScenarioReader(new Reading(regions, problems), options)
              .read(root.get(), scriptFiles.files());
    }
    addViolations(scriptFiles, problems);
    return problems.isEmpty() && scenario != null
        ? new LoadResult.Loaded(scenario)
        : new LoadResult.Refused(problems.ordered());
  }

  private List<InputProblem> validate(Path file) {
    Problems problems = new Problems();
    ScriptFiles scriptFiles = new ScriptFiles(problems, UnaryOperator.identity());
    Optional<YamlNode.Mapping> root = scriptFiles.combine(List.of(file));
    if (root.isPresent() && root.get().fields().containsKey("scenario")) {
      return load(List.of(file), LoadOptions.none()).problems();
    }
    if (root.isPresent() && root.get().fields().containsKey("layout")) {
      new ScenarioReader(new Reading(regions, problems), LoadOptions.none()).readLayout(root.get());
    }
    addViolations(scriptFiles, problems);
    return problems.ordered();
  }

  /** The readers' own messages are better; the schema adds what they do not see. */
  private void addViolations(ScriptFiles scriptFiles, Problems problems) {
    List<InputProblem> added = new ArrayList<>();
    for (YamlNode.Mapping root : scriptFiles.roots()) {
      for (SchemaCheck.Violation violation : schema.check(root)) {
        boolean known =
            violation.unknownField()
                ? problems.hasValue(violation.problem().place())
                : problems.has(violation.problem().place());
        if (!known) {
          added.add(violation.problem());
        }
      }
    }
    added.forEach(problems);
  }

  private static UnaryOperator<String> displayed(LoadOptions options) {
    return options.namesOnly()
        ? path -> path.substring(path.lastIndexOf('/') + 1)
        : UnaryOperator.identity();
  }
}
