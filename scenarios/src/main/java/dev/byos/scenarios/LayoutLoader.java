package dev.byos.scenarios;

import dev.byos.model.region.RegionCatalogue;
import dev.byos.model.scenario.Place;
import dev.byos.model.scenario.Scenario;
import dev.byos.scenarios.script.LayoutNames;
import dev.byos.scenarios.script.Problems;
import dev.byos.scenarios.script.ScriptFiles;
import dev.byos.scenarios.yaml.YamlNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Puts one workload on several layouts. Of a layout's file only {@code layout} and {@code
 * description} count, of the workload's file everything but {@code layout}; so the layouts differ
 * in nothing else. Layouts that name different resources can't be compared and are refused, and so
 * is a workload that needs what one of them lacks.
 */
public final class LayoutLoader {
  private static final Set<String> OF_LAYOUT = Set.of("scenario", "description", "layout");

  private final RegionCatalogue regions;
  private final LoadOptions options;
  private final List<String> notes = new ArrayList<>();
  private final Map<InputProblem, Set<String>> layoutsByProblem = new LinkedHashMap<>();
  private final LayoutNames names = new LayoutNames();
  private List<Scenario.InputFile> workloadFiles = List.of();

  private LayoutLoader(RegionCatalogue regions, LoadOptions options) {
    this.regions = regions;
    this.options = options;
  }

  /** Loads all layouts with the workload. */
  public static LayoutSet load(
      List<Path> layouts, Path workload, RegionCatalogue regions, LoadOptions options) {
    return new LayoutLoader(regions, options).load(layouts, workload);
  }

  private LayoutSet load(List<Path> files, Path workload) {
    Problems problems = new Problems();
    List<String> layoutNames = named(files, problems);
    List<LayoutSet.Layout> layouts = new ArrayList<>();
    for (int i = 0; i < layoutNames.size(); i++) {
      layout(layoutNames.get(i), files.get(i), workload).ifPresent(layouts::add);
    }
    Set<String> ofLayouts = new LinkedHashSet<>();
    files.forEach(file -> ofLayouts.add(start(file).file()));
    layoutsByProblem.forEach(
        (problem, on) ->
            problems.accept(
                on.size() == layoutNames.size() || ofLayouts.contains(problem.place().file())
                    ? problem
                    : attributed(problem, on)));
    names.differences(problems);
    return problems.isEmpty()
        ? new LayoutSet(layouts, workloadFiles, notes, List.of())
        : new LayoutSet(List.of(), List.of(), notes, problems.ordered());
  }

  /** Names of the layouts; every file once. */
  private static List<String> named(List<Path> files, Problems problems) {
    Set<Path> seen = new LinkedHashSet<>();
    Map<String, Integer> uses = new LinkedHashMap<>();
    for (Path file : files) {
      if (!seen.add(file.toAbsolutePath().normalize())) {
        problems.add(start(file), "this layout is given twice");
      }
      uses.merge(baseName(file), 1, Integer::sum);
    }
    Map<String, Path> names = new LinkedHashMap<>();
    for (Path file : seen) {
      String base = baseName(file);
      Path folder = file.getParent() == null ? null : file.getParent().getFileName();
      String name = uses.get(base) > 1 && folder != null ? folder + "-" + base : base;
      if (names.putIfAbsent(name, file) != null) {
        problems.add(
            start(file),
            "another layout is called '" + name + "', too; give one of the files another name");
      }
    }
    return problems.isEmpty() ? List.copyOf(names.keySet()) : List.of();
  }

  private Optional<LayoutSet.Layout> layout(String name, Path file, Path workload) {
    Problems problems = new Problems();
    ScriptFiles files = new ScriptFiles(problems, UnaryOperator.identity());
    Optional<YamlNode.Mapping> layout = files.combine(List.of(file));
    int filesOfLayout = files.files().size();
    Optional<YamlNode.Mapping> work = files.combine(List.of(workload));
    layout.ifPresent(root -> need(root, file, "layout", "a layout to compare", problems));
    work.ifPresent(root -> need(root, workload, "workload", "the work to compare by", problems));
    layout.ifPresent(root -> names.add(name, root));
    LoadResult result = new LoadResult.Refused(problems.ordered());
    if (problems.isEmpty() && layout.isPresent() && work.isPresent()) {
      note(layout.get(), file, work.get(), workload);
      result =
          new ScenarioLoader(regions)
              .load(
                  Optional.of(joined(layout.get(), work.get(), workload)),
                  files,
                  options,
                  problems);
    }
    result
        .problems()
        .forEach(
            problem ->
                layoutsByProblem.computeIfAbsent(problem, key -> new LinkedHashSet<>()).add(name));
    if (!(result instanceof LoadResult.Loaded loaded)) {
      return Optional.empty();
    }
    List<Scenario.InputFile> all = loaded.scenario().files();
    workloadFiles = byNameAlone(all.subList(filesOfLayout, all.size()));
    return Optional.of(
        new LayoutSet.Layout(
            name,
            description(layout.get()),
            byNameAlone(all.subList(0, filesOfLayout)),
            loaded.scenario()));
  }

  private static void need(
      YamlNode.Mapping root, Path file, String section, String purpose, Problems problems) {
    if (!root.fields().containsKey(section)) {
      problems.add(start(file), "there is no '" + section + "' in this file, expected " + purpose);
    }
  }

  private void note(YamlNode.Mapping layout, Path file, YamlNode.Mapping work, Path workload) {
    for (String section : layout.fields().keySet()) {
      if (!OF_LAYOUT.contains(section)) {
        remember(start(file).file() + ": its '" + section + "' does not count, only its layout");
      }
    }
    if (work.fields().containsKey("layout")) {
      remember(start(workload).file() + ": its 'layout' does not count, only its workload");
    }
  }

  private void remember(String note) {
    if (!notes.contains(note)) {
      notes.add(note);
    }
  }

  private static YamlNode.Mapping joined(
      YamlNode.Mapping layout, YamlNode.Mapping work, Path workload) {
    Map<String, YamlNode.Field> fields = new LinkedHashMap<>(work.fields());
    fields.put("layout", layout.fields().get("layout"));
    return ScenarioLoader.titled(
        new YamlNode.Mapping(work.place(), fields), baseName(workload).replace('-', ' '));
  }

  /** A problem that the work has on some layouts alone. */
  private static InputProblem attributed(InputProblem problem, Set<String> on) {
    return new InputProblem(
        problem.place(), problem.message() + " (on layout " + String.join(", ", on) + ")");
  }

  private static String description(YamlNode.Mapping root) {
    YamlNode.Field field = root.fields().get("description");
    return field != null && field.value() instanceof YamlNode.Scalar scalar
        ? scalar.text().strip()
        : "";
  }

  private static List<Scenario.InputFile> byNameAlone(List<Scenario.InputFile> files) {
    return files.stream()
        .map(
            file ->
                new Scenario.InputFile(
                    file.path().substring(file.path().lastIndexOf('/') + 1), file.sha256()))
        .toList();
  }

  private static String baseName(Path file) {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  private static Place start(Path file) {
    return new Place(file.toString().replace('\\', '/'), 1, 1);
  }
}
