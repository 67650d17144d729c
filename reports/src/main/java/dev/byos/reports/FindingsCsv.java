package dev.byos.reports;

import dev.byos.model.finding.Finding;
import dev.byos.model.report.RunReport;
import java.util.List;

/** {@code findings.csv}: one finding a line, for spreadsheets (RFC 4180, CRLF). */
final class FindingsCsv {

  private FindingsCsv() {}

  static String render(RunReport report) {
    StringBuilder text = new StringBuilder();
    line(
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
      line(
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
    return text.toString();
  }

  private static void line(StringBuilder text, List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) {
        text.append(',');
      }
      text.append(cell(cells.get(i)));
    }
    text.append("\r\n");
  }

  /** Quotes what needs it, and disarms what a spreadsheet would take for a formula. */
  private static String cell(String value) {
    boolean formula = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0;
    String safe = formula ? "'" + value : value;
    boolean quote = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return quote ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
