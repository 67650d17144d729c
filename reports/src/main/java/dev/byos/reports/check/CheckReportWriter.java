package dev.byos.reports.check;

import dev.byos.model.report.CheckReport;
import dev.byos.reports.text.WholeFile;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Set;

/**
 * Writes the report of a check in the formats asked for. Files appear whole or not at all, under
 * the same names as the report of a run.
 */
public final class CheckReportWriter {

  private CheckReportWriter() {}

  /** The report in one format, with the default options. */
  public static String render(CheckReport report, CheckFormat format) {
    return render(report, format, CheckOptions.defaults());
  }

  /** The report in one format. */
  public static String render(CheckReport report, CheckFormat format, CheckOptions options) {
    StringWriter text = new StringWriter();
    try {
      write(report, format, options, text);
    } catch (IOException problem) {
      throw new UncheckedIOException("writing to memory can't fail", problem);
    }
    return text.toString();
  }

  /**
   * Streams the report in one format; a long report is not held a second time in memory. The writer
   * stays open.
   *
   * @throws IOException when the writer can't be written to
   */
  public static void write(
      CheckReport report, CheckFormat format, CheckOptions options, Writer writer)
      throws IOException {
    switch (format) {
      case CONSOLE -> CheckConsole.write(report, options, writer);
      case HTML -> CheckHtml.write(report, options, writer);
      case JSON -> CheckJson.write(report, options, writer);
      case SARIF -> CheckSarif.write(report, options, writer);
      case JUNIT -> CheckJUnit.write(report, options, writer);
      case MARKDOWN -> CheckMarkdown.write(report, options, writer);
      case CSV -> CheckCsv.write(report, options, writer);
    }
  }

  /** Writes the report files into a folder, with the default options. */
  public static void write(CheckReport report, Set<CheckFormat> formats, Path folder)
      throws IOException {
    write(report, formats, CheckOptions.defaults(), folder);
  }

  /**
   * Writes the report files into a folder that exists; the console has no file.
   *
   * @throws IOException when a file can't be written
   */
  public static void write(
      CheckReport report, Set<CheckFormat> formats, CheckOptions options, Path folder)
      throws IOException {
    for (CheckFormat format : CheckFormat.values()) {
      if (formats.contains(format) && format.fileName().isPresent()) {
        WholeFile.write(
            folder.resolve(format.fileName().get()),
            writer -> write(report, format, options, writer));
      }
    }
  }
}
