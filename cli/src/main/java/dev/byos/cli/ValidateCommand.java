package dev.byos.cli;

import dev.byos.model.region.RegionCatalogue;
import dev.byos.scenarios.InputProblem;
import dev.byos.scenarios.ScenarioLoader;
import java.io.PrintWriter;
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
    description = "Check scenario scripts, layouts and workloads without running them.")
final class ValidateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Scripts, layouts or workloads.")
  private List<Path> scripts;

  @Override
  public Integer call() {
    RegionCatalogue regions = Regions.catalogue();
    List<InputProblem> problems = ScenarioLoader.validate(scripts, regions);
    if (!problems.isEmpty()) {
      throw new BadInputException(problems.stream().map(InputProblem::toString).toList());
    }
    PrintWriter out = spec.commandLine().getOut();
    scripts.forEach(script -> out.println(script.toString().replace('\\', '/') + ": valid"));
    out.flush();
    return ExitCode.CLEAN;
  }
}
