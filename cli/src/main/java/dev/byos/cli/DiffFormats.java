package dev.byos.cli;

import dev.byos.model.diff.ReportDiff;
import dev.byos.reports.diff.DiffFormat;
import dev.byos.reports.diff.DiffReportWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The formats of a comparison of two reports, by their words. */
final class DiffFormats {

  private DiffFormats() {}

  static Set<String> words() {
    return Arrays.stream(DiffFormat.values())
        .filter(format -> format.fileName().isPresent())
        .map(DiffFormat::word)
        .collect(Collectors.toUnmodifiableSet());
  }

  static void deliver(OutputOptions output, ReportDiff diff, PrintWriter console)
      throws IOException {
    boolean colours = Terminal.hasColours() && output.out().isEmpty();
    output.deliver(
        console,
        words(),
        (word, writer) ->
            DiffReportWriter.write(
                diff, DiffFormat.named(word).orElse(DiffFormat.CONSOLE), colours, writer),
        (words, folder) -> {
          Set<DiffFormat> formats = EnumSet.noneOf(DiffFormat.class);
          words.forEach(word -> DiffFormat.named(word).ifPresent(formats::add));
          DiffReportWriter.write(diff, formats, folder);
        });
  }
}
