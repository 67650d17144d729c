package dev.byos.cli;

import dev.byos.model.place.PlacementReport;
import dev.byos.reports.place.PlacementFormat;
import dev.byos.reports.place.PlacementReportWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The formats of a ranking of placements, by their words. */
final class PlacementFormats {

  private PlacementFormats() {}

  static Set<String> words() {
    return Arrays.stream(PlacementFormat.values())
        .filter(format -> format.fileName().isPresent())
        .map(PlacementFormat::word)
        .collect(Collectors.toUnmodifiableSet());
  }

  static void deliver(OutputOptions output, PlacementReport report, PrintWriter console)
      throws IOException {
    output.deliver(
        console,
        words(),
        (word, writer) ->
            PlacementReportWriter.write(
                report, PlacementFormat.named(word).orElse(PlacementFormat.CONSOLE), writer),
        (words, folder) -> {
          Set<PlacementFormat> formats = EnumSet.noneOf(PlacementFormat.class);
          words.forEach(word -> PlacementFormat.named(word).ifPresent(formats::add));
          PlacementReportWriter.write(report, formats, folder);
        });
  }
}
