package dev.byos.reports.place;

import dev.byos.model.place.PlacementReport;
import dev.byos.reports.text.WholeFile;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Set;

/** Writes a ranking of placements in the formats asked for. Files appear whole or not at all. */
public final class PlacementReportWriter {

  private PlacementReportWriter() {}

  /** The report in one format. */
  public static String render(PlacementReport report, PlacementFormat format) {
    StringWriter text = new StringWriter();
    try {
      write(report, format, text);
    } catch (IOException problem) {
      throw new UncheckedIOException("writing to memory can't fail", problem);
    }
    return text.toString();
  }

  /**
   * Streams the report in one format. The writer stays open.
   *
   * @throws IOException when the writer can't be written to
   */
  public static void write(PlacementReport report, PlacementFormat format, Writer writer)
      throws IOException {
    switch (format) {
      case CONSOLE -> PlacementConsole.write(report, writer);
      case JSON -> PlacementJson.write(report, writer);
      case MARKDOWN -> PlacementMarkdown.write(report, writer);
      case CSV -> PlacementCsv.write(report, writer);
    }
  }

  /**
   * Writes the report files into a folder that exists; the console has no file.
   *
   * @throws IOException when a file can't be written
   */
  public static void write(PlacementReport report, Set<PlacementFormat> formats, Path folder)
      throws IOException {
    for (PlacementFormat format : PlacementFormat.values()) {
      if (formats.contains(format) && format.fileName().isPresent()) {
        WholeFile.write(
            folder.resolve(format.fileName().get()), writer -> write(report, format, writer));
      }
    }
  }
}
