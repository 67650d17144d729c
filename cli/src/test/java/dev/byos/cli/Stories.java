package dev.byos.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byos.model.region.RegionCatalogue;
import dev.byos.model.report.LatencyRow;
import dev.byos.model.report.RunReport;
import dev.byos.model.scenario.Scenario;
import dev.byos.scenarios.LayoutLoader;
import dev.byos.scenarios.LayoutSet;
import dev.byos.scenarios.LoadOptions;
import dev.byos.scenarios.ScenarioLoader;
import dev.byos.scenarios.regions.RegionData;
import dev.byos.studies.StorageChoice;
import java.nio.file.Path;
import java.util.List;

/**
 * The stories in {@code scenarios/stories}: one script and one layout of the same name for each.
 */
final class Stories {
  private static final RegionCatalogue REGIONS = RegionData.load();

  private Stories() {}

  /** The judged run of a story's script. */
  static RunReport run(String story, String layout, Path folder) {
    return LibraryRun.judged(
        folder(story).resolve(layout + ".yaml"), 1, new StorageChoice.Directory(), folder);
  }

  /** The row of a metric between two regions. */
  static LatencyRow row(RunReport report, String metric, String from, String to) {
    List<LatencyRow> rows =
        report.latency().stream()
            .filter(row -> row.metric().equals(metric))
            .filter(row -> row.from().equals(from) && row.to().equals(to))
            .toList();
    assertThat(rows).as("%s from %s to %s", metric, from, to).hasSize(1);
    return rows.get(0);
  }

  /** What {@code byos run} runs is what {@code byos compare} compares. */
  static void scriptsAndLayoutsTellTheSame(String story, List<String> layouts) {
    Path folder = folder(story);
    LayoutSet set =
        LayoutLoader.load(
            layouts.stream().map(name -> folder.resolve("layouts/" + name + ".yaml")).toList(),
            folder.resolve(story + ".yaml"),
            REGIONS,
            LoadOptions.none());
    assertThat(set.problems()).isEmpty();
    assertThat(set.notes()).isEmpty();
    assertThat(set.layouts()).extracting(LayoutSet.Layout::name).isEqualTo(layouts);
    for (LayoutSet.Layout layout : set.layouts()) {
      Scenario compared = layout.scenario();
      Scenario run =
          ScenarioLoader.load(folder.resolve(layout.name() + ".yaml"), REGIONS, LoadOptions.none())
              .orThrow();
      assertThat(layout.description()).as(layout.name()).isNotEmpty();
      assertThat(compared.workload()).isEqualTo(run.workload());
      assertThat(compared.timeline()).isEqualTo(run.timeline());
      assertThat(compared.start()).isEqualTo(run.start());
      assertThat(compared.durationMicros()).isEqualTo(run.durationMicros());
      assertThat(compared.media()).isEqualTo(run.media());
      assertThat(compared.seed()).isEqualTo(run.seed());
      assertThat(compared.estate().storageAccounts()).isEqualTo(run.estate().storageAccounts());
      assertThat(compared.estate().speechResources()).isEqualTo(run.estate().speechResources());
      assertThat(compared.estate().roleAssignments()).isEqualTo(run.estate().roleAssignments());
    }
  }

  static Path folder(String story) {
    return HistoryHashes.root().resolve("scenarios/stories").resolve(story);
  }
}
