package dev.byos.cli;

import dev.byos.model.scenario.Scenario;
import dev.byos.reports.ReportFormat;
import dev.byos.scenarios.LoadOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
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
      names = "--format",
      split = ",",
      paramLabel = "FORMAT",
      description = "Reports to write: html, json, sarif, junit, markdown, csv. Default: all.")
  private List<String> formats;

  @Mixin private FailOnOption failOn;

  @Option(
      names = "--resume",
      description = "Leave out scripts whose folder holds a report that still fits.")
  private boolean resume;

  @Mixin private ScenarioOptions scenarioOptions;
  @Mixin private JournalOptions journal;
  @Mixin private StorageOptions storage;

  @Override
  public Integer call() throws IOException {
    // Whatever is wrong with the options is said before anything is written.
    LoadOptions options = scenarioOptions.load();
    RunBatch.Settings settings =
        new RunBatch.Settings(
            Regions.catalogue(),
            threadCount(),
            journal.choice(),
            storage.choice(),
            chosenFormats(),
            failOn.severity(),
            options.scale(),
            out,
            resume);
    List<Scenario> scenarios =
        Scripts.load(scripts, settings.regions(), seed == null ? options : options.withSeed(seed));
    CommandLine line = spec.commandLine();
    return new RunBatch(settings, line.getOut(), line.getErr()).run(scenarios);
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
}
