package dev.byos.reports.check;

import dev.byos.model.finding.Evidence;
import dev.byos.model.finding.RuleOutcome;
import dev.byos.model.finding.Severity;
import dev.byos.model.finding.Undecided;
import dev.byos.model.report.CheckReport;
import dev.byos.model.report.CheckReport.Input;
import dev.byos.model.report.CheckReport.Problem;
import dev.byos.model.review.ReviewedFinding;
import dev.byos.model.scenario.Place;
import dev.byos.reports.text.JUnitCase;
import dev.byos.reports.text.JUnitCase.Outcome;
import dev.byos.reports.text.SafeText;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code junit.xml}: an input and a rule is a test case each, so that continuous integration shows
 * a check as it shows tests. What could not be decided is skipped, never passed.
 */
final class CheckJUnit {
  private static final int FINDINGS_SHOWN = 100;
  private static final int LINE_CHARACTERS = 2_000;
  private static final int MESSAGE_CHARACTERS = 400;

  private final CheckReport report;
  private final FileNames files;
  private final CheckWords words;
  private final Severity failOn;

  private CheckJUnit(CheckReport report, CheckOptions options) {
    this.report = report;
    this.files = new FileNames(options.root());
    this.words = new CheckWords(report, files);
    this.failOn = options.failOn();
  }

  static void write(CheckReport report, CheckOptions options, Writer writer) throws IOException {
    CheckJUnit cases = new CheckJUnit(report, options);
    Map<String, List<JUnitCase>> suites = new LinkedHashMap<>();
    suites.put("inputs", cases.inputs());
    suites.put("rules", RuleGroup.of(report).stream().map(cases::rule).toList());
    JUnitCase.write("byos check", suites, writer);
  }

  private List<JUnitCase> inputs() {
    Map<String, List<Problem>> problems = new LinkedHashMap<>();
    for (Input input : report.inputs()) {
      problems.put(files.of(input.file()), new ArrayList<>());
    }
    for (Problem problem : report.problems()) {
      String file = problem.place() == null ? "inputs" : files.of(problem.place().file());
      problems.computeIfAbsent(file, key -> new ArrayList<>()).add(problem);
    }
    List<JUnitCase> cases = new ArrayList<>();
    problems.forEach((file, of) -> cases.add(input(file, of)));
    return cases;
  }

  private JUnitCase input(String file, List<Problem> problems) {
    String name = SafeText.line(file);
    if (problems.isEmpty()) {
      return new JUnitCase("byos.inputs", name, name, 0, Outcome.PASSED, "", "", "");
    }
    Problem first = problems.get(0);
    StringBuilder lines = new StringBuilder();
    for (Problem problem : problems.subList(0, Math.min(FINDINGS_SHOWN, problems.size()))) {
      line(lines, "", files.of(problem.place()) + " " + problem.message());
    }
    more(lines, problems.size());
    return new JUnitCase(
        "byos.inputs",
        name,
        name,
        first.place() == null ? 0 : first.place().line(),
        Outcome.BROKEN,
        "input",
        message(first.message()),
        lines.toString());
  }

  private JUnitCase rule(RuleGroup group) {
    List<ReviewedFinding> counting = group.in(ReviewedFinding.State.NEW);
    boolean fails = counting.stream().anyMatch(r -> r.finding().severity().compareTo(failOn) >= 0);
    Outcome outcome =
        fails
            ? Outcome.FAILED
            : group.undecided().isEmpty() && group.state() != RuleOutcome.State.INCONCLUSIVE
                ? Outcome.PASSED
                : Outcome.SKIPPED;
    Place place = place(counting);
    return new JUnitCase(
        "byos.rules",
        SafeText.line((group.ruleId() + " " + group.title()).strip()),
        place == null ? null : SafeText.line(files.of(place.file())),
        place == null ? 0 : place.line(),
        outcome,
        group.severity().wireName(),
        message(fails ? failure(counting) : skipped(group)),
        lines(group, counting));
  }

  private static String failure(List<ReviewedFinding> counting) {
    ReviewedFinding first = counting.get(0);
    return CheckWords.plural(counting.size(), "finding")
        + ": "
        + first.finding().subject()
        + ": "
        + first.finding().message();
  }

  private static String skipped(RuleGroup group) {
    if (group.undecided().isEmpty()) {
      return "inconclusive: the inputs have nothing that this rule could judge";
    }
    Undecided first = group.undecided().get(0);
    return "undecided: "
        + CheckWords.plural(group.undecided().size(), "subject")
        + ": "
        + first.subject()
        + ": "
        + first.reason();
  }

  private String lines(RuleGroup group, List<ReviewedFinding> counting) {
    StringBuilder lines = new StringBuilder();
    for (ReviewedFinding reviewed :
        counting.subList(0, Math.min(FINDINGS_SHOWN, counting.size()))) {
      String place = words.place(reviewed.finding().evidence());
      line(
          lines,
          "",
          (place.isEmpty() ? "" : place + " ")
              + reviewed.finding().subject()
              + ": "
              + reviewed.finding().message());
      line(lines, "  fix: ", reviewed.finding().remedy());
      for (Evidence piece : reviewed.finding().evidence()) {
        line(lines, "  see ", words.evidence(piece));
      }
    }
    more(lines, counting.size());
    for (Undecided open :
        group.undecided().subList(0, Math.min(FINDINGS_SHOWN, group.undecided().size()))) {
      line(lines, "undecided: ", open.subject() + ": " + open.reason());
    }
    more(lines, group.undecided().size());
    int notCounted = group.findings().size() - counting.size();
    if (notCounted > 0) {
      line(
          lines,
          "",
          CheckWords.plural(notCounted, "finding") + " suppressed or known from the baseline");
    }
    if (!lines.isEmpty() && group.source() != null) {
      line(lines, "source: ", CheckWords.source(group.source()));
    }
    return lines.toString();
  }

  private static Place place(List<ReviewedFinding> counting) {
    for (ReviewedFinding reviewed : counting) {
      for (Evidence piece : reviewed.finding().evidence()) {
        if (piece instanceof Evidence.OfPlace place) {
          return place.place();
        }
      }
    }
    return null;
  }

  private static void line(StringBuilder lines, String start, String text) {
    lines.append(start).append(SafeText.limited(SafeText.line(text), LINE_CHARACTERS)).append('\n');
  }

  private static void more(StringBuilder lines, int all) {
    if (all > FINDINGS_SHOWN) {
      lines.append("and ").append(all - FINDINGS_SHOWN).append(" more in findings.csv\n");
    }
  }

  private static String message(String text) {
    return SafeText.limited(SafeText.line(text), MESSAGE_CHARACTERS);
  }
}
