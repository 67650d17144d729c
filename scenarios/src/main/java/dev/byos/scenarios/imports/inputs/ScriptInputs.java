package dev.byos.scenarios.imports.inputs;

import dev.byos.model.estate.Estate;
import dev.byos.model.region.RegionCatalogue;
import dev.byos.model.scenario.Profile;
import dev.byos.model.scenario.Scenario;
import dev.byos.model.scenario.Scenario.InputFile;
import dev.byos.model.timeline.TimelineEntry;
import dev.byos.model.workload.WorkItem;
import dev.byos.scenarios.InputProblem;
import dev.byos.scenarios.LoadOptions;
import dev.byos.scenarios.LoadResult;
import dev.byos.scenarios.ScenarioLoader;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** Scenario scripts and layouts among the inputs, and how their work joins. */
final class ScriptInputs {

  /** What an estate without a script is called. */
  static final String NAME = "imported estate";

  private static final long HOUR_MICROS = 3_600_000_000L;

  private final RegionCatalogue regions;
  private final Optional<Profile> profile;
  private final Consumer<InputProblem> problems;
  private final List<Scenario> scripts = new ArrayList<>();
  private ScenarioLoader loader;

  /**
   * @param profile replaces the scripts' own
   */
  ScriptInputs(
      RegionCatalogue regions, Optional<Profile> profile, Consumer<InputProblem> problems) {
    this.regions = regions;
    this.profile = profile;
    this.problems = problems;
  }

  /** Loads a script or layout; the number of resources in it, or nothing when it is not good. */
  OptionalInt load(InputContent content) {
    if (loader == null) {
      loader = new ScenarioLoader(regions);
    }
    LoadOptions options = LoadOptions.none();
    Path path = content.source().path() == null ? Path.of("-") : content.source().path();
    LoadResult result =
        loader.load(
            content.name(),
            path,
            content.bytes(),
            profile.map(p -> options.withProfile(p.name())).orElse(options));
    if (result instanceof LoadResult.Loaded loaded) {
      scripts.add(loaded.scenario());
      return OptionalInt.of(size(loaded.scenario().estate()));
    }
    result.problems().forEach(problems);
    return OptionalInt.empty();
  }

  private static int size(Estate estate) {
    return estate.storageAccounts().size()
        + estate.speechResources().size()
        + estate.communicationResources().size()
        + estate.roleAssignments().size()
        + estate.userAssignedIdentities().size()
        + estate.keyVaults().size()
        + estate.systemTopics().size();
  }

  /**
   * One scenario of all scripts and of the estate of all other inputs.
   *
   * @param imported the estate of the other inputs; empty when there are none
   */
  Scenario joined(Optional<Estate> imported, List<InputFile> files) {
    if (imported.isEmpty() && scripts.size() == 1) {
      return scripts.get(0);
    }
    EstateMerge merge = new EstateMerge(problems);
    imported.ifPresent(merge::add);
    List<WorkItem> work = new ArrayList<>();
    List<TimelineEntry> timeline = new ArrayList<>();
    for (Scenario script : scripts) {
      merge.add(script.estate(), work.size(), timeline.size());
      work.addAll(script.workload());
      int before = timeline.size();
      for (TimelineEntry entry : script.timeline()) {
        timeline.add(new TimelineEntry(entry.index() + before, entry.atMicros(), entry.action()));
      }
    }
    Estate estate = scripts.isEmpty() && imported.isPresent() ? imported.get() : merge.estate(NAME);
    timeline.sort(Comparator.comparingLong(TimelineEntry::atMicros));
    Optional<Scenario> first = scripts.stream().findFirst();
    return new Scenario(
        first.map(Scenario::name).orElse(NAME),
        first.map(Scenario::description).orElse(""),
        files,
        first.map(Scenario::start).orElse(Instant.EPOCH),
        scripts.stream().mapToLong(Scenario::durationMicros).max().orElse(HOUR_MICROS),
        first.map(Scenario::seed).orElse(1L),
        profile.or(() -> first.map(Scenario::profile)).orElse(Profile.VINTAGE_2025_10),
        first.map(Scenario::deployment).orElse(Scenario.Deployment.SETTLED),
        first.map(Scenario::media).orElse(Scenario.Media.DESCRIPTORS),
        scripts.stream().mapToLong(Scenario::settleMicros).max().orElse(0),
        estate,
        work,
        timeline,
        scripts.stream().flatMap(script -> script.expectations().stream()).toList());
  }
}
