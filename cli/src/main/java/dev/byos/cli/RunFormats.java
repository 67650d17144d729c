package dev.byos.cli;

import dev.byos.model.report.RunReport;
import dev.byos.reports.ConsoleReport;
import dev.byos.reports.ReportFormat;
import dev.byos.reports.RunReportWriter;
import dev.byos.reports.text.WholeFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** The formats of a judged run or audit, by their words. */
final class RunFormats {

  private RunFormats() {}

  static Set<String> words() {
    return Arrays.stream(ReportFormat.values())
        .map(ReportFormat::word)
        .collect(Collectors.toUnmodifiableSet());
  }

  static void deliver(OutputOptions output, RunReport report, PrintWriter console)
      throws IOException {
    output.deliver(
        console,
        words(),
        (word, writer) ->
            writer.write(
                ReportFormat.named(word)
                    .map(format -> RunReportWriter.render(report, format))
                    .orElseGet(() -> ConsoleReport.render(report, Terminal.hasColours()))),
        (words, folder) -> {
          for (ReportFormat format : ReportFormat.values()) {
            if (words.contains(format.word())) {
              WholeFile.write(
                  folder.resolve(format.fileName()),
                  writer -> writer.write(RunReportWriter.render(report, format)));
            }
          }
        });
  }
}
