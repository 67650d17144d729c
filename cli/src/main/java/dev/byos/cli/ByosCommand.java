package dev.byos.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The top of the command line. */
@Command(
    name = "byos",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Simulation and compliance testbed for bring-your-own-storage (BYOS)",
      "in Azure Speech and Azure Communication Services call recording."
    },
    subcommands = {
      RunCommand.class,
      CompareCommand.class,
      PlaceCommand.class,
      CheckCommand.class,
      AuditCommand.class,
      DiffCommand.class,
      ValidateCommand.class,
      RulesCommand.class,
      ExplainCommand.class,
    },
    footer = {
      "",
      "Exit codes: 0 clean, 1 findings or failed expectations, 2 bad input or usage, 3 regression, 4 inconclusive, 70 internal error."
    })
final class ByosCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "a command is needed: run, compare, place, check, audit, diff, validate, rules or explain");
  }
}
