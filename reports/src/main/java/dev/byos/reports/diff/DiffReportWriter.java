package dev.byos.reports.diff;

import dev.byos.model.diff.ReportDiff;
import dev.byos.reports.text.WholeFile;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Set;

/** Writes the comparison of two reports. A file appears whole or not at all. */
public final class DiffReportWriter {

  private DiffReportWriter() {}

  /** The comparison in one format, without colours. */
  public static String render(ReportDiff diff, DiffFormat format) {
    StringWriter text = new StringWriter();
    try {
      write(diff, format, false, text);
    } catch (IOException problem) {
      throw new UncheckedIOException("writing to memory can't fail", problem);
    }
    return text.toString();
  }

  /**
   * Writes the comparison in one format; the writer stays open.
   *
   * @param colours whether the console may show colours
   * @throws IOException when the writer can't be written to
   */
  public static void write(ReportDiff diff, DiffFormat format, boolean colours, Writer writer)
      throws IOException {
    switch (format) {
      case CONSOLE -> writer.write(new DiffConsole(diff, colours).render());
      case MARKDOWN -> writer.write(new DiffMarkdown(diff).render());
      case JSON -> DiffJson.write(diff, writer);
      case JUNIT -> DiffJUnit.write(diff, writer);
    }
  }

  /**
   * Writes the files of the formats into a folder that exists; the console has no file.
   *
   * @throws IOException when a file can't be written
   */
  public static void write(ReportDiff diff, Set<DiffFormat> formats, Path folder)
      throws IOException {
    for (DiffFormat format : DiffFormat.values()) {
      if (formats.contains(format) && format.fileName().isPresent()) {
        WholeFile.write(
            folder.resolve(format.fileName().get()), writer -> write(diff, format, false, writer));
      }
    }
  }
}
