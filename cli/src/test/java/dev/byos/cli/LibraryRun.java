package dev.byos.cli;

import dev.byos.model.finding.Severity;
import dev.byos.model.region.RegionCatalogue;
import dev.byos.model.report.RunReport;
import dev.byos.model.scenario.Scenario;
import dev.byos.reports.ReportFormat;
import dev.byos.reports.RunReportWriter;
import dev.byos.scenarios.LoadOptions;
import dev.byos.scenarios.ScenarioAssumptions;
import dev.byos.scenarios.ScenarioLoader;
import dev.byos.scenarios.regions.RegionData;
import dev.byos.studies.JournalChoice;
import dev.byos.studies.RunPlan;
import dev.byos.studies.RunStudy;
import dev.byos.studies.StorageChoice;
import java.nio.file.Path;

/** Runs a script of the library as the command does, without a journal. */
final class LibraryRun {
  private static final RegionCatalogue REGIONS = RegionData.load();

  private LibraryRun() {}

  static Path script(String name) {
    return HistoryHashes.root().resolve("scenarios/library/" + name + ".yaml");
  }

  static RunReport judged(Path script, int threads, StorageChoice storage, Path folder) {
    Scenario scenario = ScenarioLoader.load(script, REGIONS, LoadOptions.none()).orThrow();
    return RunStudy.run(
            new RunPlan(
                scenario,
                ScenarioAssumptions.all(),
                scenario.seed(),
                REGIONS,
                threads,
                new JournalChoice.None(),
                storage,
                folder,
                Severity.ERROR,
                new RunReport.Tool("byos", Version.NUMBER),
                (virtualMicros, events) -> {}))
        .report();
  }

  static String json(RunReport report) {
    return RunReportWriter.render(report, ReportFormat.JSON);
  }
}
