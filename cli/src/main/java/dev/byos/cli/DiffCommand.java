package dev.byos.cli;

import dev.byos.model.diff.Outcome;
import dev.byos.model.diff.ReportDiff;
import dev.byos.model.diff.Terms;
import dev.byos.model.report.RunReport;
import dev.byos.reports.diff.DiffFormat;
import dev.byos.reports.diff.DiffReportWriter;
import dev.byos.scenarios.report.RunReportFile;
import dev.byos.studies.diff.DiffStudy;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code byos diff}: what became worse or better between two reports of runs. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description = {
      "Compare the report.json of two runs: new and fixed findings, latency beyond noise,",
      "exports, expectations, and what else may have moved the figures."
    },
    footer = {
      "",
      "Formats: console, markdown, json, junit.",
      "Exit codes: 0 nothing is worse, 2 bad input or usage, 3 regression,",
      "4 nothing is worse as far as one can say, but something could not be compared."
    })
final class DiffCommand implements Callable<Integer> {
  private static final Formats<DiffFormat> FORMATS =
      new Formats<>(DiffFormat.class, DiffFormat.CONSOLE);

  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "BASELINE",
      description = "The report.json of an earlier run, or the folder of that run.")
  private Path baseline;

  @Parameters(
      index = "1",
      paramLabel = "CURRENT",
      description = "The report.json of the run to judge, or the folder of that run.")
  private Path current;

  @Option(
      names = "--update",
      description = {
        "Afterwards put CURRENT in the place of BASELINE, or make it when there is none:",
        "the differences are accepted, and the exit code is 0."
      })
  private boolean update;

  @Mixin private FailOnOption failOn;
  @Mixin private TermsOptions terms;
  @Mixin private OutputOptions output;

  @Override
  public Integer call() throws IOException {
    output.check(FORMATS.words());
    Terms agreed = terms.terms(failOn.severity());
    Path before = file(baseline);
    Path now = file(current);
    boolean first = update && !Files.exists(before);
    List<String> problems = new ArrayList<>();
    Optional<RunReport> old = first ? Optional.empty() : baseline(before, problems);
    Optional<RunReport> latest = read(now, problems);
    if (!problems.isEmpty()) {
      throw new BadInputException(problems);
    }
    Outcome outcome = Outcome.UNCHANGED;
    if (!first) {
      ReportDiff diff =
          DiffStudy.compare(
              new RunReport.Tool("byos", Version.NUMBER),
              name(before),
              old.orElseThrow(),
              name(now),
              latest.orElseThrow(),
              agreed);
      FORMATS.deliver(
          output,
          spec.commandLine().getOut(),
          (format, writer) ->
              DiffReportWriter.write(
                  diff, format, Terminal.hasColours() && output.out().isEmpty(), writer),
          (formats, folder) -> DiffReportWriter.write(diff, formats, folder));
      outcome = diff.outcome();
    }
    if (!update) {
      return ExitCode.of(outcome);
    }
    PrintWriter err = spec.commandLine().getErr();
    err.println("byos: " + BaselineUpdate.update(before, now));
    err.flush();
    return ExitCode.CLEAN;
  }

  /** The report within the folder of a run. */
  private static Path file(Path path) {
    return Files.isDirectory(path) ? path.resolve("report.json") : path;
  }

  private static Optional<RunReport> baseline(Path file, List<String> problems) {
    if (!Files.exists(file)) {
      problems.add(name(file) + ": there is no such file; --update makes it from CURRENT");
      return Optional.empty();
    }
    return read(file, problems);
  }

  private static Optional<RunReport> read(Path file, List<String> problems) {
    return RunReportFile.read(file, problem -> problems.add(problem.toString()));
  }

  private static String name(Path path) {
    return path.toString().replace('\\', '/');
  }
}
