package dev.byos.reports.compare;

import dev.byos.model.compare.Comparison;
import dev.byos.model.compare.LayoutResult;
import dev.byos.reports.text.SafeText;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The comparison for a terminal of 120 columns: who wins and why, then tables with a column for
 * each layout; more than four layouts go into tables below each other.
 */
final class CompareConsole {
  private static final int WIDTH = 118;
  private static final int LABEL = 34;
  private static final int CELL = 21;
  private static final int LAYOUTS_BESIDE = (WIDTH - LABEL) / CELL;

  private final Comparison comparison;
  private final boolean colour;
  private final Writer writer;

  private CompareConsole(Comparison comparison, boolean colour, Writer writer) {
    this.comparison = comparison;
    this.colour = colour;
    this.writer = writer;
  }

  static void write(Comparison comparison, boolean colour, Writer writer) throws IOException {
    CompareConsole console = new CompareConsole(comparison, colour, writer);
    console.head();
    for (int from = 0; from < comparison.layouts().size(); from += LAYOUTS_BESIDE) {
      console.tables(from, Math.min(from + LAYOUTS_BESIDE, comparison.layouts().size()));
    }
    console.foot();
  }

  private void head() throws IOException {
    List<String> reasons = comparison.reasons();
    for (int i = 0; i < reasons.size(); i++) {
      for (String piece : wrapped(reasons.get(i))) {
        line(i == 0 ? bold(piece) : piece);
      }
    }
    line("");
    for (String piece : wrapped(CompareWords.story(comparison))) {
      line(piece);
    }
  }

  private void tables(int from, int to) throws IOException {
    List<String> names =
        comparison.layouts().subList(from, to).stream().map(LayoutResult::name).toList();
    for (CompareTable table : CompareTable.of(comparison)) {
      line("");
      boolean first = table.title().equals("Layout");
      line(bold(first ? cells(table.title(), names) : SafeText.line(table.title())));
      for (CompareTable.Row row : table.rows()) {
        line(cells("  " + row.label(), row.cells().subList(from, to)));
      }
    }
  }

  private void foot() throws IOException {
    line("");
    for (String piece : wrapped(CompareWords.prices(comparison))) {
      line(piece);
    }
    for (String piece : wrapped(CompareWords.latencyData(comparison))) {
      line(piece);
    }
  }

  /** A label that is too long gets a line of its own. */
  private static String cells(String label, List<String> cells) {
    StringBuilder text = new StringBuilder(WIDTH);
    String safe = SafeText.limited(SafeText.line(label), WIDTH);
    text.append(safe);
    if (safe.length() >= LABEL) {
      text.append(System.lineSeparator()).append(" ".repeat(LABEL));
    } else {
      text.append(" ".repeat(LABEL - safe.length()));
    }
    for (String cell : cells) {
      text.append(
          String.format(
              Locale.ROOT, "%" + CELL + "s", SafeText.limited(SafeText.line(cell), CELL - 1)));
    }
    return text.toString();
  }

  private static List<String> wrapped(String text) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : SafeText.line(text).split(" ", -1)) {
      if (line.length() > 0 && line.length() + 1 + word.length() > WIDTH) {
        lines.add(line.toString());
        line.setLength(0);
        line.append("  ");
      } else if (line.length() > 0) {
        line.append(' ');
      }
      line.append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  private String bold(String words) {
    return colour ? "\u001B[1m" + words + "\u001B[0m" : words;
  }

  private void line(String words) throws IOException {
    writer.write(words.stripTrailing());
    writer.write(System.lineSeparator());
  }
}
