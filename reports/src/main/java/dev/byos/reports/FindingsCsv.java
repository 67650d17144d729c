package dev.byos.reports;

import dev.byos.model.finding.Finding;
import dev.byos.model.report.RunReport;
import dev.byos.reports.text.Csv;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** {@code findings.csv}: one finding a line, for spreadsheets (RFC 4180, CRLF). */
final class FindingsCsv {

  private FindingsCsv() {}

  static String render(RunReport report) {
    StringBuilder text = new StringBuilder();
    try {
      write(report, text);
    } catch (IOException problem) {
      throw new UncheckedIOException("writing to memory can't fail", problem);
    }
    return text.toString();
  }

  private static void write(RunReport report, Appendable text) throws IOException {
    Csv.line(
        text,
        List.of(
            "ruleId",
            "severity",
            "subject",
            "message",
            "remedy",
            "document",
            "section",
            "evidence"));
    for (Finding finding : report.findings()) {
      String evidence =
          String.join(
              "; ",
              finding.evidence().stream()
                  .map(piece -> Texts.evidence(report.scenario(), piece))
                  .toList());
      Csv.line(
          text,
          List.of(
              finding.ruleId(),
              finding.severity().wireName(),
              finding.subject(),
              finding.message(),
              finding.remedy(),
              finding.source().document(),
              finding.source().section(),
              evidence));
    }
  }
}
