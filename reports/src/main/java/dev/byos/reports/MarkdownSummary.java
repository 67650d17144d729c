package dev.byos.reports;

import dev.byos.model.finding.Finding;
import dev.byos.model.report.ExpectationResult;
import dev.byos.model.report.ExportSummary;
import dev.byos.model.report.LatencyRow;
import dev.byos.model.report.RunReport;
import java.util.Locale;

/** {@code summary.md}: the run on one page, for a pull request or a job summary. */
final class MarkdownSummary {
  private static final int MOST_FINDINGS = 50;

  private MarkdownSummary() {}

  static String render(RunReport report) {
    StringBuilder text = new StringBuilder();
    text.append("# ")
        .append(escape(report.scenario().name()))
        .append(": ")
        .append(report.verdict().wireName())
        .append("\n\n");
    text.append("Seed ")
        .append(report.seed())
        .append(", profile ")
        .append(report.scenario().profile())
        .append(", ")
        .append(Texts.count(report.historyEvents()))
        .append(" events, history `")
        .append(report.historySha256(), 0, 12)
        .append("`, ")
        .append(report.tool().name())
        .append(' ')
        .append(report.tool().version())
        .append(".\n\n");
    findings(text, report);
    expectations(text, report);
    exports(text, report.exports());
    latency(text, report);
    text.append("Latency data: ")
        .append(escape(report.latencyData().source()))
        .append(", ")
        .append(report.latencyData().date())
        .append(".\n");
    return text.toString();
  }

  private static void findings(StringBuilder text, RunReport report) {
    text.append("## Findings\n\n")
        .append(report.findingsTotal().errors())
        .append(" errors, ")
        .append(report.findingsTotal().warnings())
        .append(" warnings, ")
        .append(report.findingsTotal().notes())
        .append(" notes.\n\n");
    if (report.findings().isEmpty()) {
      return;
    }
    text.append("| severity | rule | subject | what | source |\n|---|---|---|---|---|\n");
    for (Finding finding : report.findings().stream().limit(MOST_FINDINGS).toList()) {
      text.append("| ")
          .append(finding.severity().wireName())
          .append(" | ")
          .append(finding.ruleId())
          .append(" | ")
          .append(escape(finding.subject()))
          .append(" | ")
          .append(escape(finding.message()))
          .append(" | ")
          .append(escape(finding.source().document() + " " + finding.source().section()))
          .append(" |\n");
    }
    if (report.findings().size() > MOST_FINDINGS) {
      text.append("\n")
          .append(report.findings().size() - MOST_FINDINGS)
          .append(" more in findings.csv.\n");
    }
    text.append('\n');
  }

  private static void expectations(StringBuilder text, RunReport report) {
    if (report.expectations().isEmpty()) {
      return;
    }
    text.append(
        "## Expectations\n\n| outcome | expectation | actual | limit |\n|---|---|---|---|\n");
    for (ExpectationResult result : report.expectations()) {
      text.append("| ")
          .append(result.outcome().name().toLowerCase(Locale.ROOT))
          .append(" | ")
          .append(escape(result.expectation().name()))
          .append(" | ")
          .append(Texts.actual(result))
          .append(" | ")
          .append(Texts.limit(result))
          .append(" |\n");
    }
    text.append('\n');
  }

  private static void exports(StringBuilder text, ExportSummary exports) {
    text.append("## Exports\n\n").append(Words.exportsLine(exports)).append("\n\n");
  }

  private static void latency(StringBuilder text, RunReport report) {
    if (report.latency().isEmpty()) {
      return;
    }
    text.append(
        "## Latency\n\n| metric | from | to | count | P50 | P95 | P99 | max |\n|---|---|---|---:|---:|---:|---:|---:|\n");
    for (LatencyRow row : report.latency()) {
      text.append("| ")
          .append(row.metric())
          .append(" | ")
          .append(row.from())
          .append(" | ")
          .append(row.to())
          .append(" | ")
          .append(Texts.count(row.count()))
          .append(" | ")
          .append(Texts.duration(row.p50Millis()))
          .append(" | ")
          .append(Texts.duration(row.p95Millis()))
          .append(" | ")
          .append(Texts.duration(row.p99Millis()))
          .append(" | ")
          .append(Texts.duration(row.maxMillis()))
          .append(" |\n");
    }
    text.append('\n');
  }

  private static String escape(String text) {
    return text.replace("\\", "\\\\").replace("|", "\\|").replace("<", "&lt;").replace("\n", " ");
  }
}
