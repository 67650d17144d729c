package dev.byos.cli;

import dev.byos.model.finding.Severity;
import dev.byos.model.region.RegionCatalogue;
import dev.byos.model.report.RunReport;
import dev.byos.model.scenario.Scenario;
import dev.byos.reports.ConsoleReport;
import dev.byos.reports.ReportFormat;
import dev.byos.reports.RunReportWriter;
import dev.byos.scenarios.ScenarioAssumptions;
import dev.byos.scenarios.report.RunReportFile;
import dev.byos.studies.JournalChoice;
import dev.byos.studies.JudgedRun;
import dev.byos.studies.RunFailedException;
import dev.byos.studies.RunPlan;
import dev.byos.studies.RunStudy;
import dev.byos.studies.StorageChoice;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Makes the runs of {@code byos run} one after the other. An interruption ends the run that goes on
 * and keeps those that are done; to resume is to leave out those whose folder holds a report that
 * fits.
 */
final class RunBatch {
  private final Settings settings;
  private final PrintWriter console;
  private final PrintWriter err;

  /**
   * What all runs have in common.
   *
   * @param out folder of the run, or of the runs' folders when there are several; null for the
   *     default
   * @param resume whether reports that fit are used
   */
  record Settings(
      RegionCatalogue regions,
      int threads,
      JournalChoice journal,
      StorageChoice storage,
      Set<ReportFormat> formats,
      Severity failOn,
      double scale,
      Path out,
      boolean resume) {}

  RunBatch(Settings settings, PrintWriter console, PrintWriter err) {
    this.settings = settings;
    this.console = console;
    this.err = err;
  }

  /** Makes the runs; says how the worst of them ended. */
  int run(List<Scenario> scenarios) throws IOException {
    int worst = ExitCode.CLEAN;
    int done = 0;
    Interruption interruption = Interruption.watch();
    try (interruption;
        BatchProgress progress = BatchProgress.of(scenarios.size(), err)) {
      for (Scenario scenario : scenarios) {
        Path folder = folder(scenario, scenarios.size() > 1);
        Optional<RunReport> report = kept(scenario, folder);
        progress.begin(scenario, report.isPresent());
        if (report.isPresent()) {
          progress.done();
          err.println("byos: " + folder + ": the report that is there fits and was not made again");
        } else {
          report = made(scenario, folder, interruption, progress);
        }
        if (report.isEmpty()) {
          err.println(stopped(done, scenarios.size()));
          err.flush();
          return ExitCode.INCONCLUSIVE;
        }
        done++;
        worst = worse(worst, ExitCode.of(report.get().verdict()));
      }
    }
    return worst;
  }

  private static String stopped(int done, int scripts) {
    return "byos: stopped early; "
        + done
        + " of "
        + scripts
        + (scripts == 1 ? " script was" : " scripts were")
        + " run to the end"
        + (scripts == 1 ? "" : " and are kept, the same command with --resume goes on");
  }

  private Optional<RunReport> kept(Scenario scenario, Path folder) {
    boolean complete =
        settings.resume
            && key(scenario).fits(folder)
            && settings.formats.stream()
                .allMatch(format -> Files.isRegularFile(folder.resolve(format.fileName())));
    return complete
        ? RunReportFile.read(folder.resolve(ReportFormat.JSON.fileName()), unfit -> {})
        : Optional.empty();
  }

  private RunKey key(Scenario scenario) {
    return RunKey.of(
        scenario,
        scenario.seed(),
        settings.scale,
        settings.failOn,
        settings.regions.latencyData().date());
  }

  private Optional<RunReport> made(
      Scenario scenario, Path target, Interruption interruption, BatchProgress progress)
      throws IOException {
    Path folder = RunFolder.prepare(target);
    RunPlan plan =
        new RunPlan(
            scenario,
            ScenarioAssumptions.all(),
            scenario.seed(),
            settings.regions,
            settings.threads,
            settings.journal,
            settings.storage,
            folder,
            settings.failOn,
            new RunReport.Tool("byos", Version.NUMBER),
            progress::at);
    Optional<JudgedRun> run;
    try {
      run = interruption.stop().unlessRequested(() -> RunStudy.run(plan));
    } catch (RunFailedException problem) {
      RunFolder.removeIfNothingIsIn(folder);
      throw new BadInputException(problem.getMessage());
    }
    if (run.isPresent()) {
      progress.done();
      deliver(scenario, run.get(), folder);
    }
    return run.map(JudgedRun::report);
  }

  private void deliver(Scenario scenario, JudgedRun run, Path folder) throws IOException {
    RunReportWriter.write(run.report(), run.timing(), settings.formats, folder);
    if (settings.formats.contains(ReportFormat.JSON)) {
      key(scenario).seal(folder);
    }
    console.print(ConsoleReport.render(run.report(), Terminal.hasColours()));
    console.printf(
        Locale.ROOT,
        "%nReport: %s  (%.1f s, %,.0f events/s)%n",
        folder.resolve(ReportFormat.HTML.fileName()),
        run.timing().totalSeconds(),
        run.timing().eventsPerSecond());
    console.flush();
  }

  private Path folder(Scenario scenario, boolean several) {
    String name = Scripts.folderName(scenario) + "-" + scenario.seed();
    if (settings.out == null) {
      return Path.of("byos-out").resolve(name);
    }
    return several ? settings.out.resolve(name) : settings.out;
  }

  /** Violations weigh more than what could not be judged. */
  private static int worse(int first, int second) {
    if (first == ExitCode.VIOLATIONS || second == ExitCode.VIOLATIONS) {
      return ExitCode.VIOLATIONS;
    }
    return Math.max(first, second);
  }
}
