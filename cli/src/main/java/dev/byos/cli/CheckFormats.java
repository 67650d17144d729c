package dev.byos.cli;

import dev.byos.model.finding.Severity;
import dev.byos.model.report.CheckReport;
import dev.byos.reports.check.CheckFormat;
import dev.byos.reports.check.CheckOptions;
import dev.byos.reports.check.CheckReportWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Set;

/** The formats of a check, by their words. */
final class CheckFormats {
  private static final Formats<CheckFormat> FORMATS =
      new Formats<>(CheckFormat.class, CheckFormat.CONSOLE);

  private CheckFormats() {}

  static Set<String> words() {
    return FORMATS.words();
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
    FORMATS.deliver(
        output,
        console,
        (format, writer) -> CheckReportWriter.write(report, format, options, writer),
        (formats, folder) -> CheckReportWriter.write(report, formats, options, folder));
  }
}
