package dev.byos.reports.diff;

import dev.byos.model.diff.Change;
import dev.byos.model.diff.Circumstance;
import dev.byos.model.diff.ReportDiff;
import dev.byos.model.diff.Side;
import dev.byos.reports.Texts;
import dev.byos.reports.text.Markdown;
import dev.byos.reports.text.SafeText;
import java.util.List;
import java.util.function.Function;

/**
 * {@code diff.md}: a comment for a pull request. How it ended stands in the first line, details in
 * sections that open; GitHub takes no comment of more than 65,536 characters, so rows beyond
 * {@value #MOST_CHARACTERS} characters are left out and counted.
 */
final class DiffMarkdown {
  static final int MOST_CHARACTERS = 60_000;
  private static final int ROWS_SHOWN = 50;
  private static final int CELL_CHARACTERS = 400;

  private final ReportDiff diff;
  private final List<DiffLine> lines;
  private final StringBuilder text = new StringBuilder();

  DiffMarkdown(ReportDiff diff) {
    this.diff = diff;
    lines = DiffLine.of(diff);
  }

  String render() {
    String headline = DiffWords.headline(diff, lines);
    int end = headline.indexOf(':');
    text.append("**").append(headline, 0, end).append("**").append(headline.substring(end));
    text.append("\n\n");
    side("Baseline", diff.baseline());
    side("Current", diff.current());
    circumstances();
    section("Worse", Change.REGRESSED, true);
    section("Could not be compared", Change.INCONCLUSIVE, true);
    section("Better", Change.IMPROVED, false);
    section("Different", Change.CHANGED, false);
    section("Unchanged", Change.UNCHANGED, false);
    text.append(DiffWords.terms(diff.terms())).append('\n');
    return text.toString();
  }

  private void side(String name, Side side) {
    text.append("- ")
        .append(name)
        .append(": ")
        .append(Markdown.code(SafeText.limited(side.file(), CELL_CHARACTERS)))
        .append(", ")
        .append(cell(side.title()))
        .append(", seed ")
        .append(side.seed())
        .append(", ")
        .append(cell(side.tool().name() + " " + side.tool().version()))
        .append('\n');
  }

  private void circumstances() {
    if (!diff.circumstances().isEmpty()) {
      text.append("\n> Figures may have moved because of what else differs.\n");
    }
    text.append('\n');
    table(
        "What else differs",
        false,
        "| what | before | now |\n|---|---|---|\n",
        diff.circumstances(),
        DiffMarkdown::row);
  }

  private static String row(Circumstance circumstance) {
    return "| "
        + cell(circumstance.what())
        + " | "
        + cell(circumstance.before())
        + " | "
        + cell(circumstance.now())
        + " |\n";
  }

  private void section(String title, Change change, boolean open) {
    table(
        title,
        open,
        "| | what | difference |\n|---|---|---|\n",
        lines.stream().filter(line -> line.change() == change).toList(),
        DiffMarkdown::row);
  }

  private static String row(DiffLine line) {
    return "| "
        + line.group().word()
        + " | "
        + cell(line.name())
        + " | "
        + cell(line.text())
        + " |\n";
  }

  private <T> void table(
      String title, boolean open, String head, List<T> rows, Function<T, String> rowOf) {
    if (rows.isEmpty()) {
      return;
    }
    text.append(open ? "<details open>" : "<details>")
        .append("<summary>")
        .append(title)
        .append(" (")
        .append(Texts.count(rows.size()))
        .append(")</summary>\n\n")
        .append(head);
    int shown = 0;
    for (T one : rows.subList(0, Math.min(ROWS_SHOWN, rows.size()))) {
      String row = rowOf.apply(one);
      if (text.length() + row.length() > MOST_CHARACTERS) {
        break;
      }
      text.append(row);
      shown++;
    }
    if (shown < rows.size()) {
      text.append("\nand ").append(Texts.count(rows.size() - shown)).append(" more in diff.json\n");
    }
    text.append("\n</details>\n\n");
  }

  private static String cell(String words) {
    return Markdown.text(SafeText.limited(SafeText.line(words), CELL_CHARACTERS));
  }
}
