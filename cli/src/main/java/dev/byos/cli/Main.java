package dev.byos.cli;

import java.io.PrintWriter;
import picocli.CommandLine;

/**
 * Entry point: runs the command line and turns whatever happens into an exit code and a plain
 * message.
 */
public final class Main {

  private Main() {}

  /** Runs the command and ends the JVM with its exit code. */
  public static void main(String[] arguments) {
    Regions.begin();
    System.exit(run(arguments));
  }

  /** Runs the command; never throws. */
  static int run(String... arguments) {
    CommandLine commandLine = new CommandLine(new ByosCommand());
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    commandLine.setParameterExceptionHandler(Main::usageProblem);
    commandLine.setExecutionExceptionHandler(
        (problem, command, result) -> failed(problem, command));
    return commandLine.execute(arguments);
  }

  private static int usageProblem(CommandLine.ParameterException problem, String[] arguments) {
    CommandLine command = problem.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("byos: " + problem.getMessage());
    CommandLine.UnmatchedArgumentException.printSuggestions(problem, err);
    err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
    return ExitCode.BAD_INPUT;
  }

  private static int failed(Exception problem, CommandLine command) {
    PrintWriter err = command.getErr();
    if (problem instanceof BadInputException bad) {
      bad.problems().forEach(line -> err.println("byos: " + line));
      return ExitCode.BAD_INPUT;
    }
    err.println("byos: internal error: " + problem);
    err.println(
        "This is a fault of byos itself. Run again with BYOS_JAVA_OPTIONS=-Dbyos.trace=true to see where.");
    if (Boolean.getBoolean("byos.trace")) {
      problem.printStackTrace(err);
    }
    return ExitCode.INTERNAL_ERROR;
  }
}
