package dev.byos.reports.check;

import dev.byos.model.finding.RuleOutcome;
import dev.byos.model.finding.Severity;
import dev.byos.model.finding.Undecided;
import dev.byos.model.report.CheckReport;
import dev.byos.model.report.CheckReport.Input;
import dev.byos.model.report.CheckReport.NotUnderstood;
import dev.byos.model.report.CheckReport.Problem;
import dev.byos.model.report.Verdict;
import dev.byos.model.review.ReviewedFinding;
import dev.byos.reports.text.SafeText;
import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The report for a terminal: verdict first, then what breaks, what is open, what was not read. */
final class CheckConsole {
  private static final int FINDINGS_SHOWN = 5;
  private static final int LINES_SHOWN = 10;
  private static final String INDENT = " ".repeat(11);
  private static final String ALL = " (all of them: --format json or csv)";

  private final CheckReport report;
  private final CheckWords words;
  private final FileNames files;
  private final boolean colour;
  private final Writer out;

  private CheckConsole(CheckReport report, CheckOptions options, Writer out) {
    this.report = report;
    this.files = new FileNames(options.root());
    this.words = new CheckWords(report, files);
    this.colour = options.colour();
    this.out = out;
  }

  static void write(CheckReport report, CheckOptions options, Writer out) throws IOException {
    CheckConsole console = new CheckConsole(report, options, out);
    Collection<RuleGroup> groups = RuleGroup.of(report);
    console.head();
    console.problems();
    console.findings(groups);
    console.undecided();
    console.notUnderstood();
    console.foot(groups);
  }

  private void head() throws IOException {
    line(paint(verdictColour(report.verdict()), words.verdict()));
    line(
        words.estate() + "; profile " + report.profile() + ", " + report.rules().size() + " rules");
    for (Input input : first(report.inputs(), LINES_SHOWN)) {
      line(
          "  "
              + SafeText.line(files.of(input.file()))
              + "  "
              + SafeText.line(input.kind())
              + ", "
              + CheckWords.plural(input.resources(), "resource"));
    }
    more(report.inputs(), LINES_SHOWN, "  ", "");
  }

  private void problems() throws IOException {
    heading("Could not be read", report.problems().isEmpty());
    for (Problem problem : first(report.problems(), 2 * LINES_SHOWN)) {
      String place = SafeText.line(files.of(problem.place()));
      line(
          "  "
              + paint("31", "error   ")
              + (place.isEmpty() ? "" : place + ": ")
              + SafeText.line(problem.message()));
    }
    more(report.problems(), 2 * LINES_SHOWN, "  ", ALL);
  }

  private void findings(Collection<RuleGroup> groups) throws IOException {
    List<RuleGroup> failed =
        groups.stream()
            .filter(group -> group.state() == RuleOutcome.State.FAILED)
            .sorted(Comparator.comparing(RuleGroup::severity).reversed())
            .toList();
    heading("Findings", failed.isEmpty());
    for (RuleGroup group : failed) {
      group(group);
    }
    if (!failed.isEmpty()) {
      line("Why, and how to fix it: byos rules " + failed.get(0).ruleId());
    }
    if (!words.notCounted().isEmpty()) {
      line("");
      line(words.notCounted());
    }
  }

  private void group(RuleGroup group) throws IOException {
    List<ReviewedFinding> counting = group.in(ReviewedFinding.State.NEW);
    Severity severity = group.severity();
    line(
        paint(severityColour(severity), String.format(Locale.ROOT, "  %-9s", severity.wireName()))
            + group.ruleId()
            + "  "
            + SafeText.line(group.title())
            + "  ["
            + CheckWords.source(group.source())
            + "]");
    String remedy = null;
    for (ReviewedFinding reviewed : first(counting, FINDINGS_SHOWN)) {
      String place = words.place(reviewed.finding().evidence());
      line(
          INDENT
              + (place.isEmpty() ? "" : place + "  ")
              + SafeText.line(reviewed.finding().subject()));
      line(INDENT + "  " + SafeText.line(reviewed.finding().message()));
      if (place.isEmpty() && !reviewed.finding().evidence().isEmpty()) {
        line(INDENT + "  see " + words.evidence(reviewed.finding().evidence().get(0)));
      }
      String next = SafeText.line(reviewed.finding().remedy());
      if (!next.equals(remedy)) {
        line(INDENT + "  fix: " + next);
        remedy = next;
      }
    }
    more(counting, FINDINGS_SHOWN, INDENT, ALL);
  }

  private void undecided() throws IOException {
    List<OpenQuestion> questions = OpenQuestion.of(report);
    heading("Could not be decided", questions.isEmpty());
    for (OpenQuestion question : first(questions, LINES_SHOWN)) {
      Undecided open = question.first();
      String place = words.place(open.evidence());
      line(
          "  "
              + question.rules()
              + "  "
              + (place.isEmpty() ? "" : place + "  ")
              + SafeText.line(open.subject())
              + ": "
              + SafeText.line(open.reason()));
    }
    more(questions, LINES_SHOWN, "  ", ALL);
  }

  private void notUnderstood() throws IOException {
    heading("Not understood", report.notUnderstood().isEmpty());
    for (NotUnderstood piece : first(report.notUnderstood(), LINES_SHOWN)) {
      line(
          "  "
              + SafeText.line(files.of(piece.place()))
              + "  "
              + SafeText.line(piece.what())
              + (piece.count() > 1 ? " (" + piece.count() + " times)" : "")
              + ": "
              + SafeText.line(piece.why()));
    }
    more(report.notUnderstood(), LINES_SHOWN, "  ", ALL);
  }

  private void foot(Collection<RuleGroup> groups) throws IOException {
    line("");
    line(
        CheckWords.plural(report.rules().size(), "rule")
            + ": "
            + ended(groups, RuleOutcome.State.PASSED)
            + " passed, "
            + ended(groups, RuleOutcome.State.FAILED)
            + " failed, "
            + ended(groups, RuleOutcome.State.INCONCLUSIVE)
            + " could not judge; "
            + CheckWords.plural(report.assumptions().size(), "assumption")
            + " (byos explain assumptions)");
  }

  private static long ended(Collection<RuleGroup> groups, RuleOutcome.State state) {
    return groups.stream().filter(group -> group.row() != null && group.state() == state).count();
  }

  private static <T> List<T> first(List<T> all, int most) {
    return all.subList(0, Math.min(most, all.size()));
  }

  private void more(List<?> all, int shown, String indent, String where) throws IOException {
    if (all.size() > shown) {
      line(indent + "and " + (all.size() - shown) + " more" + where);
    }
  }

  private void heading(String title, boolean nothing) throws IOException {
    if (!nothing) {
      line("");
      line(title);
    }
  }

  private static String verdictColour(Verdict verdict) {
    return switch (verdict) {
      case CLEAN -> "32;1";
      case VIOLATIONS -> "31;1";
      case INCONCLUSIVE -> "33;1";
    };
  }

  private static String severityColour(Severity severity) {
    return switch (severity) {
      case ERROR -> "31";
      case WARNING -> "33";
      case NOTE -> "36";
    };
  }

  private String paint(String code, String text) {
    return colour ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
  }

  private void line(String text) throws IOException {
    out.append(text).append('\n');
  }
}
