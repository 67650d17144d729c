package dev.byos.cli;

import dev.byos.checks.trace.TracedSentence;
import dev.byos.scenarios.ScenarioAssumptions;
import dev.byos.studies.Catalogue;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code byos explain}: what the tool takes for granted, and what its rules rest on. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description =
        "Explain a topic: assumptions (what no document says and the tool takes for granted),"
            + " traceability (what the two source documents demand and which rules judge it).")
final class ExplainCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "TOPIC", description = "assumptions or traceability")
  private String topic;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    switch (topic) {
      case "assumptions" -> assumptions(out);
      case "traceability" -> traceability(out);
      default ->
          throw new BadInputException(
              topic + ": no such topic; expected assumptions or traceability");
    }
    out.flush();
    return ExitCode.CLEAN;
  }

  private static void assumptions(PrintWriter out) {
    Catalogue.assumptions(ScenarioAssumptions.all())
        .forEach(
            assumption -> {
              out.println(assumption.id());
              out.println("  " + assumption.statement());
              out.println("  " + assumption.reason());
            });
  }

  private static void traceability(PrintWriter out) {
    String section = "";
    for (TracedSentence sentence : Catalogue.traceability()) {
      if (!sentence.demands()) {
        continue;
      }
      String heading = sentence.document() + ", " + sentence.section();
      if (!heading.equals(section)) {
        section = heading;
        out.println(heading);
      }
      out.println("  " + sentence.place() + "  " + sentence.says());
      out.println("       " + String.join(" ", sentence.rules()));
    }
  }
}
