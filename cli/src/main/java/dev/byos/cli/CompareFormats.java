package dev.byos.cli;

import dev.byos.model.compare.Comparison;
import dev.byos.reports.compare.CompareFormat;
import dev.byos.reports.compare.CompareReportWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The formats of a comparison, by their words. */
final class CompareFormats {

  private CompareFormats() {}

  static Set<String> words() {
    return Arrays.stream(CompareFormat.values())
        .filter(format -> format.fileName().isPresent())
        .map(CompareFormat::word)
        .collect(Collectors.toUnmodifiableSet());
  }

  static void deliver(OutputOptions output, Comparison comparison, PrintWriter console)
      throws IOException {
    output.deliver(
        console,
        words(),
        (word, writer) ->
            CompareReportWriter.write(
                comparison,
                CompareFormat.named(word).orElse(CompareFormat.CONSOLE),
                Terminal.hasColours(),
                writer),
        (words, folder) -> {
          Set<CompareFormat> formats = EnumSet.noneOf(CompareFormat.class);
          words.forEach(word -> CompareFormat.named(word).ifPresent(formats::add));
          CompareReportWriter.write(comparison, formats, folder);
        });
  }
}
