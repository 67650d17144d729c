package dev.byos.reports;

import dev.byos.model.finding.Finding;
import dev.byos.model.finding.RuleOutcome;
import dev.byos.model.finding.Severity;
import dev.byos.model.report.ExpectationResult;
import dev.byos.model.report.LatencyRow;
import dev.byos.model.report.RunReport;
import dev.byos.model.report.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The summary for a terminal: verdict first, findings by rule, expectations, latency, exports. */
public final class ConsoleReport {
  private static final int SUBJECTS_SHOWN = 4;
  private final StringBuilder text = new StringBuilder();
  private final boolean colour;

  private ConsoleReport(boolean colour) {
    this.colour = colour;
  }

  /**
   * The summary.
   *
   * @param colour whether the terminal understands ANSI colours
   */
  public static String render(RunReport report, boolean colour) {
    ConsoleReport console = new ConsoleReport(colour);
    console.head(report);
    console.findings(report);
    console.expectations(report);
    console.latency(report);
    console.exports(report);
    return console.text.toString();
  }

  private void head(RunReport report) {
    line(paint(verdictColour(report.verdict()), Words.verdict(report)));
    line(
        report.scenario().name()
            + "  seed "
            + report.seed()
            + ", profile "
            + report.scenario().profile()
            + ", "
            + Texts.count(report.historyEvents())
            + " events, history "
            + report.historySha256().substring(0, 12));
    for (RunReport.WorkCount work : report.work()) {
      line(
          String.format(
              Locale.ROOT,
              "  %-22s %,8d started %,8d succeeded %,6d failed %,6d rejected",
              work.kind(),
              work.started(),
              work.succeeded(),
              work.failed(),
              work.rejected()));
    }
  }

  private void findings(RunReport report) {
    Map<String, List<Finding>> byRule = new LinkedHashMap<>();
    report
        .findings()
        .forEach(f -> byRule.computeIfAbsent(f.ruleId(), id -> new ArrayList<>()).add(f));
    if (!byRule.isEmpty()) {
      line("");
      line("Findings");
    }
    byRule.forEach((rule, findings) -> group(report, rule, findings));
    long inconclusive =
        report.rules().stream()
            .filter(rule -> rule.state() == RuleOutcome.State.INCONCLUSIVE)
            .count();
    line("");
    line(
        report.rules().size()
            + " rules: "
            + (report.rules().size() - inconclusive)
            + " judged, "
            + inconclusive
            + " saw nothing of their kind");
  }

  private void group(RunReport report, String rule, List<Finding> findings) {
    Finding first = findings.get(0);
    String colourCode =
        first.severity() == Severity.ERROR
            ? "31"
            : first.severity() == Severity.WARNING ? "33" : "36";
    String title =
        report.rules().stream()
            .filter(r -> r.ruleId().equals(rule))
            .map(RuleOutcome::title)
            .findFirst()
            .orElse("");
    line(
        paint(colourCode, String.format(Locale.ROOT, "  %-8s", first.severity().wireName()))
            + rule
            + "  "
            + title
            + "  ["
            + first.source().document()
            + " "
            + first.source().section()
            + "]");
    for (Finding finding : findings.stream().limit(SUBJECTS_SHOWN).toList()) {
      line("           " + finding.subject() + ": " + finding.message());
      finding.evidence().stream()
          .limit(1)
          .forEach(piece -> line("             see " + Texts.evidence(report.scenario(), piece)));
    }
    if (findings.size() > SUBJECTS_SHOWN) {
      line("           and " + (findings.size() - SUBJECTS_SHOWN) + " more");
    }
    line("           " + first.remedy());
  }

  private void expectations(RunReport report) {
    if (report.expectations().isEmpty()) {
      return;
    }
    line("");
    line("Expectations");
    for (ExpectationResult result : report.expectations()) {
      String mark =
          switch (result.outcome()) {
            case PASSED -> paint("32", "held        ");
            case FAILED -> paint("31", "failed      ");
            case INCONCLUSIVE -> paint("33", "inconclusive");
          };
      line(
          "  "
              + mark
              + " "
              + result.expectation().name()
              + ": "
              + Texts.actual(result)
              + ", "
              + Texts.limit(result));
    }
  }

  private void latency(RunReport report) {
    if (report.latency().isEmpty()) {
      return;
    }
    line("");
    line(
        String.format(
            Locale.ROOT,
            "%-26s %-20s %-20s %8s %12s %12s %12s",
            "Latency",
            "from",
            "to",
            "count",
            "P50",
            "P95",
            "max"));
    for (LatencyRow row : report.latency()) {
      line(
          String.format(
              Locale.ROOT,
              "  %-24s %-20s %-20s %,8d %12s %12s %12s",
              row.metric(),
              row.from(),
              row.to(),
              row.count(),
              Texts.duration(row.p50Millis()),
              Texts.duration(row.p95Millis()),
              Texts.duration(row.maxMillis())));
    }
    line("  data: " + report.latencyData().source() + ", " + report.latencyData().date());
  }

  private void exports(RunReport report) {
    line("");
    line("Exports: " + Words.exportsLine(report.exports()));
  }

  private static String verdictColour(Verdict verdict) {
    return switch (verdict) {
      case CLEAN -> "32;1";
      case VIOLATIONS -> "31;1";
      case INCONCLUSIVE -> "33;1";
    };
  }

  private String paint(String code, String words) {
    return colour ? "\u001B[" + code + "m" + words + "\u001B[0m" : words;
  }

  private void line(String words) {
    text.append(words).append(System.lineSeparator());
  }
}
