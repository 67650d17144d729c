package dev.byos.cli;

import dev.byos.model.region.RegionCatalogue;
import dev.byos.model.report.RunReport;
import dev.byos.model.review.Policy;
import dev.byos.model.scenario.Scenario;
import dev.byos.scenarios.ScenarioAssumptions;
import dev.byos.studies.AuditPlan;
import dev.byos.studies.AuditStudy;
import dev.byos.studies.AuditYardstick;
import dev.byos.studies.RunFailedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code byos audit}: holds what is in a store against what must be in it. */
@Command(
    name = "audit",
    mixinStandardHelpOptions = true,
    description = {
      "Verify what is in a store against a recorded history or a folder of recording metadata.",
      "Only lists and reads; Storage Blob Data Reader is enough."
    },
    footer = {"", "Formats: console, html, json, sarif, junit, markdown, csv."})
final class AuditCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @ArgGroup(exclusive = true, multiplicity = "1")
  private Yardstick yardstick;

  /** One of the two is named. */
  static final class Yardstick {
    @Option(
        names = "--history",
        paramLabel = "FILE",
        required = true,
        description = "The history.jsonl of a run.")
    private Path history;

    @Option(
        names = "--metadata",
        paramLabel = "DIR",
        required = true,
        description = "Folder of recording metadata documents (acsmetadata JSON files).")
    private Path metadata;
  }

  @Mixin private StoreOptions store;

  @Option(
      names = "--estate",
      paramLabel = "INPUT",
      arity = "1..*",
      description =
          "Where accounts are and which retention their owners set: anything that check reads.")
  private List<String> estate = List.of();

  @Option(
      names = "--policy",
      paramLabel = "FILE",
      description = "Policy whose allowed regions and geographies count.")
  private Path policyFile;

  @Mixin private OutputOptions output;
  @Mixin private FailOnOption failOn;

  @Override
  public Integer call() throws IOException {
    RegionCatalogue regions = Regions.catalogue();
    output.check(RunFormats.words());
    Optional<Scenario> scenario =
        estate.isEmpty() ? Optional.empty() : Inputs.estate(estate, regions);
    Policy policy = policyFile == null ? Policy.none() : Reviews.policy(policyFile, regions);
    RunReport report;
    try {
      report =
          AuditStudy.audit(
              new AuditPlan(
                  chosen(),
                  scenario,
                  names -> store.location(beside(), names),
                  store.accounts(),
                  regions,
                  policy,
                  ScenarioAssumptions.all(),
                  failOn.severity(),
                  new RunReport.Tool("byos", Version.NUMBER)));
    } catch (RunFailedException problem) {
      throw new BadInputException(problem.getMessage().lines().toList());
    }
    RunFormats.deliver(output, report, spec.commandLine().getOut());
    return ExitCode.of(report.verdict());
  }

  private AuditYardstick chosen() {
    Path named = yardstick.history != null ? yardstick.history : yardstick.metadata;
    if (!Files.exists(named)) {
      throw new BadInputException(shown(named) + ": there is no such file or folder");
    }
    if (yardstick.history != null) {
      if (Files.isDirectory(named)) {
        throw new BadInputException(
            shown(named) + ": is a folder; expected the history.jsonl of a run");
      }
      return new AuditYardstick.OfHistory(named);
    }
    if (!Files.isDirectory(named)) {
      throw new BadInputException(
          shown(named) + ": is no folder; expected a folder of recording metadata documents");
    }
    return new AuditYardstick.OfMetadata(named);
  }

  private Path beside() {
    if (yardstick.history == null) {
      return yardstick.metadata;
    }
    Path parent = yardstick.history.getParent();
    return parent == null ? Path.of("") : parent;
  }

  private static String shown(Path path) {
    return path.toString().replace('\\', '/');
  }
}
