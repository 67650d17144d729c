package dev.byos.reports.check;

import dev.byos.model.finding.RuleOutcome;
import dev.byos.model.finding.SourceReference;
import dev.byos.model.finding.Undecided;
import dev.byos.model.report.CheckReport;
import dev.byos.model.review.ReviewedFinding;
import dev.byos.reports.page.Answer;
import dev.byos.reports.page.EvidenceLine;
import dev.byos.reports.text.SafeText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What the HTML template of a check needs: its answers, findings and rules as words. Lists are
 * bounded, since a browser that chokes on a page shows nothing. Public for the compiled template.
 */
public final class CheckPage {
  private static final int FINDINGS_SHOWN = 2_000;
  private static final int ROWS_SHOWN = 500;
  private static final int ANSWERS_SHOWN = 4;

  private final CheckReport report;
  private final CheckOptions options;
  private final FileNames files;
  private final CheckWords words;
  private final List<RuleGroup> groups;

  CheckPage(CheckReport report, CheckOptions options) {
    this.report = report;
    this.options = options;
    this.files = new FileNames(options.root());
    this.words = new CheckWords(report, files);
    this.groups = List.copyOf(RuleGroup.of(report));
  }

  /** One finding as words. */
  public record Row(
      String severity,
      String state,
      String ruleId,
      String subject,
      String place,
      String message,
      String remedy,
      SourceReference source,
      List<EvidenceLine> evidence,
      String suppression,
      String fingerprint) {}

  /** One rule as words. */
  public record Rule(
      String id,
      String title,
      String severity,
      String state,
      long subjects,
      long findings,
      long undecided,
      String pillar,
      String sources,
      String controls,
      String address) {}

  /** A line of a table: where, what, why. */
  public record Line(String place, String what, String why) {}

  /** What was judged. */
  public CheckReport report() {
    return report;
  }

  /** The verdict in one sentence. */
  public String verdict() {
    return words.verdict();
  }

  /** The first answer in a word or two. */
  public String compliant() {
    return switch (report.verdict()) {
      case CLEAN -> "Yes";
      case VIOLATIONS -> "No";
      case INCONCLUSIVE -> "Cannot be told";
    };
  }

  /** The first answer's colour. */
  public String tone() {
    return Answer.tone(report.verdict());
  }

  /** The findings that count, by severity. */
  public String counts() {
    return words.counts();
  }

  /** A count and its noun. */
  public String plural(long count, String noun) {
    return CheckWords.plural(count, noun);
  }

  /** How many findings do not count; empty when all do. */
  public String notCounted() {
    return words.notCounted();
  }

  /** What was judged, in numbers. */
  public String estate() {
    return words.estate();
  }

  /** The rules that fail, gravest first. */
  public List<Line> breaking() {
    return groups.stream()
        .filter(group -> group.state() == RuleOutcome.State.FAILED)
        .sorted(Comparator.comparing(RuleGroup::severity).reversed())
        .limit(ANSWERS_SHOWN)
        .map(
            group ->
                new Line(
                    group.ruleId(),
                    SafeText.line(group.title()),
                    CheckWords.plural(
                        group.in(ReviewedFinding.State.NEW).size(), group.severity().wireName())))
        .toList();
  }

  /** How many more rules fail than {@link #breaking()} has. */
  public int breakingMore() {
    long failed =
        groups.stream().filter(group -> group.state() == RuleOutcome.State.FAILED).count();
    return (int) Math.max(0, failed - ANSWERS_SHOWN);
  }

  /** How many rules could not judge anything, for want of a resource of their kind. */
  public long sawNothing() {
    return groups.stream()
        .filter(group -> group.undecided().isEmpty())
        .filter(group -> group.state() == RuleOutcome.State.INCONCLUSIVE)
        .count();
  }

  /** The findings that count, then those that do not, gravest first. */
  public List<Row> findings() {
    List<Row> rows = new ArrayList<>();
    for (ReviewedFinding.State state : ReviewedFinding.State.values()) {
      for (ReviewedFinding reviewed : report.findings()) {
        if (reviewed.state() == state && rows.size() < FINDINGS_SHOWN) {
          rows.add(row(reviewed));
        }
      }
    }
    return rows;
  }

  /** How many findings the page leaves out. */
  public int findingsMore() {
    return Math.max(0, report.findings().size() - FINDINGS_SHOWN);
  }

  private Row row(ReviewedFinding reviewed) {
    var finding = reviewed.finding();
    return new Row(
        finding.severity().wireName(),
        reviewed.state().wireName(),
        finding.ruleId(),
        SafeText.line(finding.subject()),
        words.place(finding.evidence()),
        SafeText.line(finding.message()),
        SafeText.line(finding.remedy()),
        finding.source(),
        finding.evidence().stream()
            .map(piece -> new EvidenceLine(words.evidence(piece), ""))
            .toList(),
        reviewed.suppression() == null ? "" : CheckWords.suppression(reviewed.suppression()),
        reviewed.fingerprint());
  }

  /** The subjects that could not be decided on. */
  public List<Line> undecided() {
    return report.undecided().stream().limit(ROWS_SHOWN).map(this::undecided).toList();
  }

  private Line undecided(Undecided open) {
    String place = words.place(open.evidence());
    return new Line(
        place, open.ruleId() + " " + SafeText.line(open.subject()), SafeText.line(open.reason()));
  }

  /** What could not be read. */
  public List<Line> problems() {
    return report.problems().stream()
        .limit(ROWS_SHOWN)
        .map(
            problem ->
                new Line(
                    SafeText.line(files.of(problem.place())), SafeText.line(problem.message()), ""))
        .toList();
  }

  /** What was met and could not be used. */
  public List<Line> notUnderstood() {
    return report.notUnderstood().stream()
        .limit(ROWS_SHOWN)
        .map(
            piece ->
                new Line(
                    SafeText.line(files.of(piece.place())),
                    SafeText.line(piece.what())
                        + (piece.count() > 1 ? " (" + piece.count() + " times)" : ""),
                    SafeText.line(piece.why())))
        .toList();
  }

  /** The inputs. */
  public List<Line> inputs() {
    return report.inputs().stream()
        .limit(ROWS_SHOWN)
        .map(
            input ->
                new Line(
                    SafeText.line(files.of(input.file())),
                    SafeText.line(input.kind())
                        + ", "
                        + CheckWords.plural(input.resources(), "resource"),
                    input.sha256()))
        .toList();
  }

  /** What a bounded table leaves out, as a sentence; empty when it has everything. */
  public String more(List<?> all) {
    return all.size() > ROWS_SHOWN
        ? "And " + (all.size() - ROWS_SHOWN) + " more: report.json has them all."
        : "";
  }

  /** All rules, those that fail first. */
  public List<Rule> rules() {
    return groups.stream()
        .sorted(Comparator.comparing(group -> order(group.state())))
        .map(this::rule)
        .toList();
  }

  private static int order(RuleOutcome.State state) {
    return switch (state) {
      case FAILED -> 0;
      case INCONCLUSIVE -> 1;
      case PASSED -> 2;
    };
  }

  private Rule rule(RuleGroup group) {
    var row = group.row();
    String page = row == null ? null : row.remedyPage();
    return new Rule(
        group.ruleId(),
        SafeText.line(group.title()),
        group.severity().wireName(),
        group.state().name().toLowerCase(Locale.ROOT),
        row == null ? 0 : row.outcome().subjects(),
        group.findings().size(),
        group.undecided().size(),
        row == null ? "" : row.pillar().title(),
        row == null
            ? CheckWords.source(group.source())
            : String.join("; ", row.sources().stream().map(CheckWords::source).toList()),
        row == null
            ? ""
            : String.join(", ", row.references().stream().map(Object::toString).toList()),
        page == null || options.pages() == null ? "" : options.pages() + page);
  }
}
