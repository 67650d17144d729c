package dev.byos.reports;

import dev.byos.model.report.RunReport;
import dev.byos.model.report.Timing;
import dev.byos.reports.run.RunHtml;
import dev.byos.reports.text.WholeFile;
import java.io.IOException;
import java.nio.file.Path;
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
        String text = render(report, format);
        WholeFile.write(folder.resolve(format.fileName()), writer -> writer.write(text));
      }
    }
    String text = TimingJson.render(timing);
    WholeFile.write(folder.resolve("timing.json"), writer -> writer.write(text));
  }

  /** The report in one format. */
  public static String render(RunReport report, ReportFormat format) {
    return switch (format) {
      case HTML -> RunHtml.render(report);
      case JSON -> ReportJson.render(report);
      case SARIF -> RunSarif.render(report);
      case JUNIT -> JUnitXml.render(report);
      case MARKDOWN -> MarkdownSummary.render(report);
      case CSV -> FindingsCsv.render(report);
    };
  }
}
