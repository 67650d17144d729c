package dev.byos.cli;

import dev.byos.model.finding.Severity;
import dev.byos.model.report.CheckReport;
import dev.byos.reports.check.CheckFormat;
import dev.byos.reports.check.CheckOptions;
import dev.byos.reports.check.CheckReportWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The formats of a check, by their words. */
final class CheckFormats {

  private CheckFormats() {}

  static Set<String> words() {
    return Arrays.stream(CheckFormat.values())
        .filter(format -> format.fileName().isPresent())
        .map(CheckFormat::word)
        .collect(Collectors.toUnmodifiableSet());
  }

  static void deliver(
      OutputOptions output,
      CheckReport report,
      Severity failOn,
      boolean againstBaseline,
      PrintWriter console)
      throws IOException {
    CheckOptions options =
        CheckOptions.defaults()
            .withColour(Terminal.hasColours() && output.out().isEmpty())
            .withFailOn(failOn)
            .withBaseline(againstBaseline)
            .withRoot(Path.of("").toAbsolutePath().toString().replace('\\', '/'));
    output.deliver(
        console,
        words(),
        (word, writer) ->
            CheckReportWriter.write(
                report, CheckFormat.named(word).orElse(CheckFormat.CONSOLE), options, writer),
        (words, folder) -> {
          Set<CheckFormat> formats = EnumSet.noneOf(CheckFormat.class);
          words.forEach(word -> CheckFormat.named(word).ifPresent(formats::add));
          CheckReportWriter.write(report, formats, options, folder);
        });
  }
}
