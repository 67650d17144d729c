package dev.byos.reports.compare;

import dev.byos.model.compare.Comparison;
import dev.byos.reports.text.WholeFile;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Set;

/** Writes a comparison in the formats asked for. Files appear whole or not at all. */
public final class CompareReportWriter {

  private CompareReportWriter() {}

  /**
   * Writes the comparison in one format; the writer stays open.
   *
   * @param colour whether the terminal understands ANSI colours
   * @throws IOException when the writer can't be written to
   */
  public static void write(
      Comparison comparison, CompareFormat format, boolean colour, Writer writer)
      throws IOException {
    switch (format) {
      case CONSOLE -> CompareConsole.write(comparison, colour, writer);
      case HTML -> writer.write(CompareHtml.render(comparison));
      case JSON -> CompareJson.write(comparison, writer);
      case MARKDOWN -> CompareMarkdown.write(comparison, writer);
      case CSV -> CompareCsv.write(comparison, writer);
    }
  }

  /**
   * Writes the files into a folder that exists; the console has no file.
   *
   * @throws IOException when a file can't be written
   */
  public static void write(Comparison comparison, Set<CompareFormat> formats, Path folder)
      throws IOException {
    for (CompareFormat format : CompareFormat.values()) {
      if (formats.contains(format) && format.fileName().isPresent()) {
        WholeFile.write(
            folder.resolve(format.fileName().get()),
            writer -> write(comparison, format, false, writer));
      }
    }
  }
}
