package dev.byos.cli;

import dev.byos.model.region.RegionCatalogue;
import dev.byos.model.report.RunReport;
import dev.byos.model.scenario.Scenario;
import dev.byos.reports.ConsoleReport;
import dev.byos.reports.ReportFormat;
import dev.byos.reports.RunReportWriter;
import dev.byos.scenarios.LoadOptions;
import dev.byos.scenarios.ScenarioAssumptions;
import dev.byos.studies.JournalChoice;
import dev.byos.studies.JudgedRun;
import dev.byos.studies.RunFailedException;
import dev.byos.studies.RunPlan;
import dev.byos.studies.RunStudy;
import dev.byos.studies.StorageChoice;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code byos run}: runs scenarios and judges them. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = "Run scenarios under virtual time, write their artefacts, judge them and report.")
final class RunCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "SCENARIO", description = "Scenario scripts.")
  private List<Path> scripts;

  @Option(names = "--seed", paramLabel = "N", description = "Replaces the script's seed.")
  private Long seed;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Output folder; default byos-out/<scenario>-<seed>. With several scripts, their parent.")
  private Path out;

  @Option(
      names = "--threads",
      paramLabel = "N",
      defaultValue = "0",
      description =
          "Threads for entities, 1 to 64; default: the machine's cores less one, 4 at most. The result does not depend on it.")
  private int threads;

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      description =
          "Document vintage whose figures count: 2023-03 or 2025-10. Replaces the script's.")
  private String profile;

  @Option(
      names = "--format",
      split = ",",
      paramLabel = "FORMAT",
      description = "Reports to write: html, json, sarif, junit, markdown, csv. Default: all.")
  private List<String> formats;

  @Mixin private FailOnOption failOn;

  @Option(
      names = "--scale",
      paramLabel = "FACTOR",
      defaultValue = "1",
      description = "Multiplies the amount of work.")
  private double scale;

  @Mixin private JournalOptions journal;
  @Mixin private StorageOptions storage;

  /** What a run is made with; nothing of it shows in the result. */
  private record Machinery(int threads, JournalChoice journal, StorageChoice storage) {}

  @Override
  public Integer call() throws IOException {
    // Whatever is wrong with the options is said before anything is written.
    Machinery machinery = new Machinery(threadCount(), journal.choice(), storage.choice());
    Set<ReportFormat> chosen = chosenFormats();
    RegionCatalogue regions = Regions.catalogue();
    List<Scenario> scenarios = Scripts.load(scripts, regions, loadOptions());
    PrintWriter console = spec.commandLine().getOut();
    int worst = ExitCode.CLEAN;
    for (Scenario scenario : scenarios) {
      JudgedRun run = runOne(scenario, regions, machinery, chosen, scenarios.size() > 1, console);
      worst = worse(worst, ExitCode.of(run.report().verdict()));
    }
    return worst;
  }

  private JudgedRun runOne(
      Scenario scenario,
      RegionCatalogue regions,
      Machinery machinery,
      Set<ReportFormat> chosen,
      boolean several,
      PrintWriter console)
      throws IOException {
    Path folder = RunFolder.prepare(folder(scenario, several));
    JudgedRun run;
    try (RunProgress progress =
        new RunProgress(
            spec.commandLine().getErr(),
            scenario.name(),
            scenario.durationMicros(),
            Terminal.isInteractive())) {
      run =
          RunStudy.run(
              new RunPlan(
                  scenario,
                  ScenarioAssumptions.all(),
                  scenario.seed(),
                  regions,
                  machinery.threads(),
                  machinery.journal(),
                  machinery.storage(),
                  folder,
                  failOn.severity(),
                  new RunReport.Tool("byos", Version.NUMBER),
                  progress::at));
    } catch (RunFailedException problem) {
      RunFolder.removeIfNothingIsIn(folder);
      throw new BadInputException(problem.getMessage());
    }
    RunReportWriter.write(run.report(), run.timing(), chosen, folder);
    console.print(ConsoleReport.render(run.report(), Terminal.hasColours()));
    console.printf(
        Locale.ROOT,
        "%nReport: %s  (%.1f s, %,.0f events/s)%n",
        folder.resolve(ReportFormat.HTML.fileName()),
        run.timing().totalSeconds(),
        run.timing().eventsPerSecond());
    console.flush();
    return run;
  }

  private LoadOptions loadOptions() {
    LoadOptions options = LoadOptions.none();
    if (!(scale > 0) || scale > 1e6) {
      throw new BadInputException(
          "--scale " + scale + ": expected a factor above 0 and up to 1000000");
    }
    options = options.withScale(scale);
    if (seed != null) {
      options = options.withSeed(seed);
    }
    return profile == null ? options : options.withProfile(profile);
  }

  private Path folder(Scenario scenario, boolean several) {
    String name = Scripts.folderName(scenario) + "-" + scenario.seed();
    if (out == null) {
      return Path.of("byos-out").resolve(name);
    }
    return several ? out.resolve(name) : out;
  }

  private int threadCount() {
    if (threads == 0) {
      // One core is left to the thread that writes and judges the history; measured faster on two
      // cores.
      return Math.max(1, Math.min(4, Runtime.getRuntime().availableProcessors() - 1));
    }
    if (threads < 1 || threads > 64) {
      throw new BadInputException("--threads " + threads + ": expected 1 to 64");
    }
    return threads;
  }

  private Set<ReportFormat> chosenFormats() {
    if (formats == null) {
      return EnumSet.allOf(ReportFormat.class);
    }
    List<String> problems = new ArrayList<>();
    Set<ReportFormat> chosen = EnumSet.noneOf(ReportFormat.class);
    for (String word : formats) {
      ReportFormat.named(word.strip())
          .ifPresentOrElse(
              chosen::add,
              () ->
                  problems.add(
                      "--format " + word + ": expected html, json, sarif, junit, markdown or csv"));
    }
    if (!problems.isEmpty()) {
      throw new BadInputException(problems);
    }
    return chosen;
  }

  /** Violations weigh more than what could not be judged. */
  private static int worse(int first, int second) {
    if (first == ExitCode.VIOLATIONS || second == ExitCode.VIOLATIONS) {
      return ExitCode.VIOLATIONS;
    }
    return Math.max(first, second);
  }
}
