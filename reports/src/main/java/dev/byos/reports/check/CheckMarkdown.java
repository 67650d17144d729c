package dev.byos.reports.check;

import dev.byos.model.finding.Finding;
import dev.byos.model.report.CheckReport;
import dev.byos.model.review.ReviewedFinding;
import dev.byos.reports.text.Markdown;
import dev.byos.reports.text.SafeText;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/**
 * {@code summary.md}: the check on one page, for a job summary or a comment. GitHub refuses a
 * summary beyond 1 MiB as a whole, so tables end before that and say how much more there is.
 */
final class CheckMarkdown {
  /** Bytes that one table may have; there are five tables, and little beside them. */
  private static final int TABLE_BYTES = 190_000;

  private static final int ROWS_SHOWN = 500;
  private static final int CELL_CHARACTERS = 1_000;

  private final CheckReport report;
  private final FileNames files;
  private final CheckWords words;
  private final CheckOptions options;
  private final Writer out;

  private CheckMarkdown(CheckReport report, CheckOptions options, Writer out) {
    this.report = report;
    this.files = new FileNames(options.root());
    this.words = new CheckWords(report, files);
    this.options = options;
    this.out = out;
  }

  static void write(CheckReport report, CheckOptions options, Writer out) throws IOException {
    new CheckMarkdown(report, options, out).write();
  }

  private void write() throws IOException {
    out.append("# byos check: ").append(report.verdict().wireName()).append("\n\n");
    paragraph(words.verdict());
    if (!words.notCounted().isEmpty()) {
      paragraph(words.notCounted());
    }
    table(
        "Could not be read",
        List.of("where", "what"),
        report.problems(),
        problem -> List.of(code(files.of(problem.place())), text(problem.message())));
    List<ReviewedFinding> counting =
        report.findings().stream()
            .filter(reviewed -> reviewed.state() == ReviewedFinding.State.NEW)
            .toList();
    table(
        "Findings",
        List.of("severity", "rule", "where", "subject", "what", "how to fix", "source"),
        counting,
        this::finding);
    table(
        "Could not be decided",
        List.of("rule", "where", "subject", "why"),
        OpenQuestion.of(report),
        question ->
            List.of(
                rule(question.first().ruleId())
                    + (question.others() == 0
                        ? ""
                        : " and " + CheckWords.plural(question.others(), "other rule")),
                code(words.place(question.first().evidence())),
                code(question.first().subject()),
                text(question.first().reason())));
    table(
        "Not understood",
        List.of("where", "what", "why", "times"),
        report.notUnderstood(),
        piece ->
            List.of(
                code(files.of(piece.place())),
                text(piece.what()),
                text(piece.why()),
                Integer.toString(piece.count())));
    table(
        "Inputs",
        List.of("file", "kind", "resources"),
        report.inputs(),
        input ->
            List.of(
                code(files.of(input.file())),
                text(input.kind()),
                Integer.toString(input.resources())));
    paragraph(
        "Judged: "
            + words.estate()
            + "; "
            + CheckWords.plural(report.rules().size(), "rule")
            + ", profile "
            + report.profile()
            + ", "
            + CheckWords.plural(report.assumptions().size(), "assumption")
            + ", "
            + report.tool().name()
            + " "
            + report.tool().version()
            + ".");
  }

  private List<String> finding(ReviewedFinding reviewed) {
    Finding finding = reviewed.finding();
    return List.of(
        finding.severity().wireName(),
        rule(finding.ruleId()),
        code(words.place(finding.evidence())),
        code(finding.subject()),
        text(finding.message()),
        text(finding.remedy()),
        text(CheckWords.source(finding.source())));
  }

  private String rule(String id) {
    return options.pages() == null
        ? text(id)
        : "[" + text(id) + "](" + options.pages() + "docs/rules/" + id + ".md)";
  }

  private <T> void table(
      String title, List<String> columns, List<T> rows, Function<T, List<String>> cells)
      throws IOException {
    if (rows.isEmpty()) {
      return;
    }
    out.append("## ").append(title).append("\n\n");
    out.append(row(columns)).append("|").append("---|".repeat(columns.size())).append('\n');
    int shown = 0;
    int bytes = 0;
    for (T element : rows) {
      String row = row(cells.apply(element));
      bytes += row.getBytes(StandardCharsets.UTF_8).length;
      if (shown == ROWS_SHOWN || bytes > TABLE_BYTES) {
        break;
      }
      out.append(row);
      shown++;
    }
    out.append('\n');
    if (shown < rows.size()) {
      paragraph("And " + (rows.size() - shown) + " more: report.json has them all.");
    }
  }

  private static String row(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }

  private void paragraph(String words) throws IOException {
    out.append(text(words)).append("\n\n");
  }

  private static String text(String text) {
    return Markdown.text(SafeText.limited(SafeText.wellFormed(text), CELL_CHARACTERS));
  }

  private static String code(String text) {
    return Markdown.code(SafeText.limited(SafeText.wellFormed(text), CELL_CHARACTERS));
  }
}
