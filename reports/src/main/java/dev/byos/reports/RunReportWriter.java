package dev.byos.reports;

import dev.byos.model.report.RunReport;
import dev.byos.model.report.Timing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;

/** Writes the report of a run in the formats asked for. A file appears whole or not at all. */
public final class RunReportWriter {

  private RunReportWriter() {}

  /**
   * Writes the report files and {@code timing.json} into a folder.
   *
   * @throws IOException when a file can't be written
   */
  public static void write(RunReport report, Timing timing, Set<ReportFormat> formats, Path folder)
      throws IOException {
    for (ReportFormat format : ReportFormat.values()) {
      if (formats.contains(format)) {
        writeWhole(folder.resolve(format.fileName()), render(report, format));
      }
    }
    writeWhole(folder.resolve("timing.json"), TimingJson.render(timing));
  }

  /** The report in one format. */
  public static String render(RunReport report, ReportFormat format) {
    return switch (format) {
      case HTML -> HtmlReport.render(report);
      case JSON -> ReportJson.render(report);
      case JUNIT -> JUnitXml.render(report);
      case MARKDOWN -> MarkdownSummary.render(report);
      case CSV -> FindingsCsv.render(report);
    };
  }

  private static void writeWhole(Path file, String text) throws IOException {
    Path parent = file.toAbsolutePath().getParent();
    Path draft = Files.createTempFile(parent, ".report", ".tmp");
    try {
      Files.writeString(draft, text, StandardCharsets.UTF_8);
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(draft);
    }
  }
}
