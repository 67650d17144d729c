package dev.byos.cli;

import dev.byos.scenarios.ScenarioAssumptions;
import dev.byos.studies.Catalogue;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code byos explain}: what the tool takes for granted. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description =
        "Explain a topic: assumptions (what no document says and the tool takes for granted).")
final class ExplainCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "TOPIC", description = "assumptions")
  private String topic;

  @Override
  public Integer call() {
    if (!topic.equals("assumptions")) {
      throw new BadInputException(topic + ": no such topic; expected assumptions");
    }
    PrintWriter out = spec.commandLine().getOut();
    Catalogue.assumptions(ScenarioAssumptions.all())
        .forEach(
            assumption -> {
              out.println(assumption.id());
              out.println("  " + assumption.statement());
              out.println("  " + assumption.reason());
            });
    out.flush();
    return ExitCode.CLEAN;
  }
}
