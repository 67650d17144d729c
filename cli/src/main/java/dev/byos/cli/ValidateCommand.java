package dev.byos.cli;

import dev.byos.model.region.RegionCatalogue;
import dev.byos.scenarios.LoadOptions;
import dev.byos.scenarios.regions.RegionData;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code byos validate}: scripts against the schema and against each other, without a run. */
@Command(
    name = "validate",
    mixinStandardHelpOptions = true,
    description = "Check scenario scripts without running them.")
final class ValidateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Scenario scripts.")
  private List<Path> scripts;

  @Override
  public Integer call() {
    RegionCatalogue regions = RegionData.load();
    Scripts.load(scripts, regions, LoadOptions.none())
        .forEach(
            scenario ->
                spec.commandLine()
                    .getOut()
                    .println(scenario.files().get(0).path() + ": valid, " + scenario.name()));
    spec.commandLine().getOut().flush();
    return ExitCode.CLEAN;
  }
}
