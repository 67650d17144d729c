package dev.byos.reports.diff;

import dev.byos.model.diff.Change;
import dev.byos.model.diff.Circumstance;
import dev.byos.model.diff.ExpectationChange;
import dev.byos.model.diff.ExportChange;
import dev.byos.model.diff.FindingChange;
import dev.byos.model.diff.LatencyChange;
import dev.byos.model.diff.QuantileChange;
import dev.byos.model.diff.ReportDiff;
import dev.byos.model.diff.RuleChange;
import dev.byos.model.diff.Terms;
import dev.byos.model.diff.WorkChange;
import dev.byos.model.report.ExpectationResult;
import dev.byos.model.report.ExportSummary;
import dev.byos.model.report.RunReport.WorkCount;
import dev.byos.reports.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Sentences on differences. */
final class DiffWords {
  private static final int NAMES_SHOWN = 3;
  private static final double SMALLEST_SHOWN = 1e-6;

  private DiffWords() {}

  /** How it ended and why, in one sentence. */
  static String headline(ReportDiff diff, List<DiffLine> lines) {
    String open = things(lines, Change.INCONCLUSIVE) + " could not be compared";
    String better = things(lines, Change.IMPROVED) + " better";
    return switch (diff.outcome()) {
      case REGRESSION ->
          "Regression: "
              + things(lines, Change.REGRESSED)
              + " worse"
              + reasons(lines)
              + (has(lines, Change.INCONCLUSIVE) ? "; " + open : "")
              + (has(lines, Change.IMPROVED) ? "; " + better : "")
              + ".";
      case INCONCLUSIVE ->
          "Inconclusive: nothing is worse, but "
              + open
              + (has(lines, Change.IMPROVED) ? "; " + better : "")
              + ".";
      case IMPROVED -> "Improved: " + better + ", nothing worse.";
      case UNCHANGED ->
          "Unchanged: nothing that counts differs in "
              + plural(lines.size(), "thing")
              + " compared.";
    };
  }

  /** What of each group is worse, such as {@code (2 findings, 1 latency)}. */
  private static String reasons(List<DiffLine> lines) {
    List<String> parts = new ArrayList<>();
    for (DiffLine.Group group : DiffLine.Group.values()) {
      long count =
          lines.stream()
              .filter(line -> line.group() == group && line.change() == Change.REGRESSED)
              .count();
      if (count > 0) {
        parts.add(group.word() + " " + count);
      }
    }
    return " (" + String.join(", ", parts) + ")";
  }

  private static boolean has(List<DiffLine> lines, Change change) {
    return lines.stream().anyMatch(line -> line.change() == change);
  }

  private static String things(List<DiffLine> lines, Change change) {
    return plural(lines.stream().filter(line -> line.change() == change).count(), "thing");
  }

  static String plural(long count, String noun) {
    return Texts.count(count) + " " + noun + (count == 1 ? "" : "s");
  }

  /** From when on a difference counts, in one sentence. */
  static String terms(Terms terms) {
    return String.format(
            Locale.ROOT,
            "Findings count from %s on. Latency counts when noise alone would show it in at most %s %%"
                + " of comparisons and when it moved by at least %s %% and %s ms.",
            terms.failOn().wireName(),
            figure(terms.alpha() * 100),
            figure(terms.minimalChange() * 100),
            figure(terms.minimalChangeMillis()))
        + compared(terms);
  }

  /** What of latency is compared, when it is not all. */
  private static String compared(Terms terms) {
    List<String> parts = new ArrayList<>(terms.metrics());
    if (terms.quantiles().size() < Terms.Quantile.values().length) {
      terms.quantiles().forEach(quantile -> parts.add(quantile.name()));
    }
    return parts.isEmpty() ? "" : " Latency compared: " + String.join(", ", parts) + ".";
  }

  static String circumstance(Circumstance circumstance) {
    return circumstance.what()
        + ": "
        + orNone(circumstance.before())
        + " → "
        + orNone(circumstance.now());
  }

  static String verdict(ReportDiff diff) {
    String now = diff.current().verdict().wireName();
    return diff.verdict() == Change.UNCHANGED
        ? now
        : diff.baseline().verdict().wireName() + " → " + now;
  }

  static String finding(FindingChange change) {
    String what =
        switch (change.kind()) {
          case NEW -> "new " + change.finding().severity().wireName();
          case NEW_RULE ->
              "new " + change.finding().severity().wireName() + " of a rule that is new";
          case FIXED -> "fixed " + change.finding().severity().wireName();
          case NOT_JUDGED ->
              change.finding().severity().wireName() + " that its rule did not judge again";
          case UNCHANGED -> "still there, " + change.finding().severity().wireName();
        };
    return what + ": " + change.finding().message();
  }

  static String rule(RuleChange change) {
    String severity = change.severity().wireName();
    return switch (change.kind()) {
      case APPEARED -> "new in the catalogue, " + severity;
      case DISAPPEARED -> "not applied any more, " + severity;
      case SEVERITY -> "severity " + change.before() + " → " + change.now();
      case NO_LONGER_JUDGED -> change.before() + " before, sees nothing to judge now, " + severity;
      case NUMBER_OF_FINDINGS ->
          change.before()
              + " → "
              + change.now()
              + " findings, more than a report lists, "
              + severity;
    };
  }

  static String notCompared(LatencyChange row) {
    if (row.samplesBefore() == 0 && row.samplesNow() == 0) {
      return "neither report has a sample of it";
    }
    if (row.samplesBefore() == 0) {
      return "no sample in the baseline, " + Texts.count(row.samplesNow()) + " now";
    }
    if (row.samplesNow() == 0) {
      return Texts.count(row.samplesBefore()) + " samples in the baseline, none now";
    }
    return "a report does not say how the samples are spread";
  }

  static String quantile(LatencyChange row, QuantileChange change) {
    String figures = Texts.duration(change.beforeMillis());
    if (change.beforeMillis() != change.nowMillis()) {
      figures += " → " + Texts.duration(change.nowMillis()) + percent(change);
    }
    double adjusted = change.adjustedPValue();
    String probability =
        adjusted < SMALLEST_SHOWN
            ? ", p < 0.000001"
            : String.format(Locale.ROOT, ", p = %.2g", adjusted);
    String samples = Texts.count(row.samplesBefore()) + " and " + Texts.count(row.samplesNow());
    return figures
        + switch (change.basis()) {
          case IDENTICAL -> ", the same samples";
          case SIGNIFICANT -> ", beyond noise" + probability;
          case BELOW_MINIMUM -> ", beyond noise but too small to matter" + probability;
          case WITHIN_NOISE -> ", within noise" + probability;
          case TOO_FEW_SAMPLES -> ", too few samples to tell: " + samples;
        };
  }

  private static String percent(QuantileChange change) {
    return change.beforeMillis() > 0
        ? String.format(
            Locale.ROOT, " (%+.1f %%)", 100 * (change.nowMillis() / change.beforeMillis() - 1))
        : "";
  }

  static String expectation(ExpectationChange change) {
    return change.before().map(DiffWords::result).orElse("not asked for")
        + " → "
        + change.now().map(DiffWords::result).orElse("not asked for");
  }

  private static String result(ExpectationResult result) {
    return result.outcome().name().toLowerCase(Locale.ROOT)
        + " ("
        + Texts.actual(result)
        + ", "
        + Texts.limit(result)
        + ")";
  }

  static String export(ExportChange change) {
    StringBuilder text = new StringBuilder();
    text.append(Texts.count(change.before())).append(" → ").append(Texts.count(change.now()));
    names(text, "new: ", change.appeared());
    names(text, "gone: ", change.gone());
    return text.toString();
  }

  private static void names(
      StringBuilder text, String start, List<ExportSummary.Problem> problems) {
    if (problems.isEmpty()) {
      return;
    }
    text.append("; ").append(start);
    List<String> names =
        problems.stream()
            .limit(NAMES_SHOWN)
            .map(problem -> problem.address() + " (" + problem.reason() + ")")
            .toList();
    text.append(String.join(", ", names));
    if (problems.size() > NAMES_SHOWN) {
      text.append(" and ").append(problems.size() - NAMES_SHOWN).append(" more");
    }
  }

  static String work(WorkChange change) {
    return change.change() == Change.UNCHANGED
        ? work(change.now())
        : work(change.before()) + " → " + work(change.now());
  }

  private static String work(WorkCount count) {
    return String.format(
        Locale.ROOT,
        "%,d started, %,d succeeded, %,d failed, %,d rejected",
        count.started(),
        count.succeeded(),
        count.failed(),
        count.rejected());
  }

  private static String figure(double value) {
    return String.format(Locale.ROOT, "%.3f", value).replaceAll("\\.?0+$", "");
  }

  private static String orNone(String text) {
    return text.isEmpty() ? "none" : text;
  }
}
