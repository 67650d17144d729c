package dev.byos.cli;

import dev.byos.model.finding.Severity;
import picocli.CommandLine.Option;

/** From which severity on findings make a command fail; only for commands that have findings. */
final class FailOnOption {
  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      defaultValue = "error",
      description =
          "Lightest finding that makes the command fail: error, warning or note. Default: error.")
  private Severity failOn;

  Severity severity() {
    return failOn;
  }
}
