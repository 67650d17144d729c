package dev.byos.cli;

import dev.byos.model.region.RegionCatalogue;
import dev.byos.model.report.CheckReport;
import dev.byos.model.report.RunReport;
import dev.byos.model.review.Baseline;
import dev.byos.model.review.Policy;
import dev.byos.model.review.Suppression;
import dev.byos.scenarios.InputProblem;
import dev.byos.scenarios.ScenarioAssumptions;
import dev.byos.scenarios.imports.ImportedEstate;
import dev.byos.studies.CheckPlan;
import dev.byos.studies.CheckStudy;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code byos check}: judges templates, plans, exports and scripts without running anything. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Judge a deployment by the BYOS rules: ARM templates, Bicep, Terraform plans,",
      "resource exports and scenario scripts. Several inputs join into one estate."
    },
    footer = {"", "Formats: console, html, json, sarif, junit, markdown, csv."})
final class CheckCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "INPUT",
      description = "Files, folders, globs, or - for standard input; recognised by content.")
  private List<String> inputs;

  @Option(
      names = "--parameters",
      split = ",",
      paramLabel = "FILE",
      description = "ARM parameter files; those beside their template are found without it.")
  private List<Path> parameters = List.of();

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      description = "Document vintage whose rules count: 2023-03 or 2025-10. Default: 2025-10.")
  private String profile;

  @Option(
      names = "--policy",
      paramLabel = "FILE",
      description = "What you demand beyond the catalogue, and what no template can say.")
  private Path policyFile;

  @Option(
      names = "--suppressions",
      paramLabel = "FILE",
      description = "Findings that somebody decided to live with for a while.")
  private Path suppressionFile;

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = "The report.json of an earlier check: only findings that are not in it count.")
  private Path baselineFile;

  @Option(
      names = "--today",
      paramLabel = "DAY",
      description = "The day on which suppressions are looked at. Default: today, UTC.")
  private String day;

  @Mixin private OutputOptions output;
  @Mixin private FailOnOption failOn;

  @Override
  public Integer call() throws IOException {
    output.check(CheckFormats.words());
    LocalDate today = today();
    RegionCatalogue regions = Regions.catalogue();
    Policy policy = policyFile == null ? Policy.none() : Reviews.policy(policyFile, regions);
    List<Suppression> suppressions =
        suppressionFile == null ? List.of() : Reviews.suppressions(suppressionFile, today);
    Optional<Baseline> baseline =
        baselineFile == null ? Optional.empty() : Reviews.baseline(baselineFile);
    ImportedEstate estate = Inputs.read(inputs, parameters, profile, regions);
    CheckReport report =
        CheckStudy.check(
            new CheckPlan(
                estate.scenario(),
                regions,
                estate.inputs(),
                estate.problems().stream()
                    .map(problem -> new CheckReport.Problem(problem.place(), problem.message()))
                    .toList(),
                estate.notUnderstood(),
                ScenarioAssumptions.all(),
                policy,
                suppressions,
                baseline,
                today,
                failOn.severity(),
                new RunReport.Tool("byos", Version.NUMBER)));
    CheckFormats.deliver(
        output, report, failOn.severity(), baseline.isPresent(), spec.commandLine().getOut());
    return exitCode(report, estate.problems());
  }

  /** What could not be read weighs most: nobody knows what is in it. */
  private int exitCode(CheckReport report, List<InputProblem> problems) {
    if (!problems.isEmpty()) {
      PrintWriter err = spec.commandLine().getErr();
      problems.forEach(problem -> err.println("byos: " + problem));
      err.flush();
      return ExitCode.BAD_INPUT;
    }
    return ExitCode.of(report.verdict());
  }

  private LocalDate today() {
    if (day == null) {
      return LocalDate.now(ZoneOffset.UTC);
    }
    try {
      return LocalDate.parse(day);
    } catch (DateTimeException malformed) {
      throw new BadInputException("--today " + day + ": expected a day such as 2026-03-02");
    }
  }
}
