package dev.byos.reports.run;

import dev.byos.model.finding.RuleOutcome;
import dev.byos.model.report.ExpectationResult;
import dev.byos.model.report.ExportSummary;
import dev.byos.model.report.LatencyRow;
import dev.byos.model.report.RunReport;
import dev.byos.model.report.Verdict;
import dev.byos.reports.Texts;
import dev.byos.reports.page.Answer;
import dev.byos.reports.page.Wording;
import dev.byos.reports.text.SafeText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the first screen says before anybody scrolls: compliant, fast, exported, repeatable. */
final class RunAnswers {
  private static final int LINES = 3;

  /** The metrics that users feel, those first that answer "how fast" best. */
  private static final List<String> TELLING =
      List.of("recording.export", "transcription.turnaround", "recognition.log", "storage.write");

  private final RunReport report;

  RunAnswers(RunReport report) {
    this.report = report;
  }

  List<Answer> all() {
    return List.of(compliant(), fast(), exported(), repeatable());
  }

  private Answer compliant() {
    List<String> lines = new ArrayList<>();
    lines.add(Wording.counts(report.findingsTotal()));
    lines.add(expectations());
    long undecided =
        report.rules().stream()
            .filter(rule -> rule.state() == RuleOutcome.State.INCONCLUSIVE)
            .count();
    if (undecided > 0) {
      lines.add(Wording.plural(undecided, "rule") + " could not judge");
    }
    String answer =
        switch (report.verdict()) {
          case CLEAN -> "Yes";
          case VIOLATIONS -> "No";
          case INCONCLUSIVE -> "Cannot be told";
        };
    String link = report.verdict() == Verdict.VIOLATIONS ? "#findings" : "#rules";
    return new Answer(
        "compliant", "Compliant?", answer, Answer.tone(report.verdict()), lines, link);
  }

  private String expectations() {
    if (report.expectations().isEmpty()) {
      return "no expectation stated";
    }
    long held =
        report.expectations().stream()
            .filter(result -> result.outcome() == ExpectationResult.Outcome.PASSED)
            .count();
    return held + " of " + Wording.plural(report.expectations().size(), "expectation") + " held";
  }

  private Answer fast() {
    List<LatencyRow> worst = worstOfEachMetric();
    if (worst.isEmpty()) {
      return new Answer(
          "fast",
          "How fast?",
          "Nothing measured",
          "open",
          List.of("no latency sample"),
          "#latency");
    }
    List<String> lines = new ArrayList<>();
    for (LatencyRow row : worst.subList(0, Math.min(LINES, worst.size()))) {
      lines.add(
          SafeText.line(row.metric())
              + " "
              + Texts.duration(row.p95Millis())
              + ", "
              + SafeText.line(path(row)));
    }
    return new Answer(
        "fast",
        "How fast?",
        "P95 " + Texts.duration(worst.get(0).p95Millis()),
        "plain",
        lines,
        "#latency");
  }

  private static String path(LatencyRow row) {
    return row.from().equals(row.to()) ? "within " + row.from() : row.from() + " to " + row.to();
  }

  /** The path with the highest P95 of every metric, the telling metrics first. */
  private List<LatencyRow> worstOfEachMetric() {
    Map<String, LatencyRow> worst = new LinkedHashMap<>();
    for (LatencyRow row : report.latency()) {
      worst.merge(
          row.metric(), row, (one, other) -> other.p95Millis() > one.p95Millis() ? other : one);
    }
    return worst.values().stream()
        .sorted(Comparator.comparingInt(row -> rank(row.metric())))
        .toList();
  }

  private static int rank(String metric) {
    int place = TELLING.indexOf(metric);
    return place < 0 ? TELLING.size() : place;
  }

  private Answer exported() {
    ExportSummary exports = report.exports();
    long troubled = ExportSection.troubled(exports);
    List<String> lines = new ArrayList<>();
    lines.add(
        Texts.count(exports.stored())
            + " of "
            + Texts.count(exports.expected())
            + " stored, "
            + Texts.bytes(exports.bytes()));
    lines.add(
        Texts.count(exports.verified())
            + " verified ("
            + SafeText.line(exports.verification())
            + ")");
    if (exports.expired() > 0) {
      lines.add(Texts.count(exports.expired()) + " expired by rule");
    }
    if (exports.expected() == 0 && troubled == 0) {
      return exported("Nothing to export", "open", lines);
    }
    if (troubled > 0) {
      return exported(
          "No, " + Texts.count(troubled) + " " + trouble(exports, troubled), "bad", lines);
    }
    return exports.verified() >= exports.stored()
        ? exported("Yes, all verified", "good", lines)
        : exported("Stored, not verified", "open", lines);
  }

  private static String trouble(ExportSummary exports, long troubled) {
    if (exports.failed().size() == troubled) {
      return "failed";
    }
    return exports.missing().size() == troubled ? "missing" : "in trouble";
  }

  private static Answer exported(String answer, String tone, List<String> lines) {
    return new Answer("exported", "All exported?", answer, tone, lines, "#exports");
  }

  private Answer repeatable() {
    return new Answer(
        "repeatable",
        "Reproducible?",
        "Seed " + report.seed(),
        "plain",
        List.of(
            "profile " + SafeText.line(report.scenario().profile()),
            "latency data of " + SafeText.line(report.latencyData().date()),
            SafeText.line(report.tool().name() + " " + report.tool().version()),
            "history " + SafeText.limited(report.historySha256(), 13)),
        "#inputs");
  }
}
