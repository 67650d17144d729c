package dev.byos.reports.page;

import dev.byos.reports.Texts;
import dev.byos.reports.text.SafeText;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A table of bounded length, since a browser that chokes on a page shows nothing. What it leaves
 * out is in {@code report.json}, and it says so.
 *
 * @param caption what the rows are; unique on a page, since screen readers list tables by it
 * @param more what was left out, as a sentence; empty when nothing was
 */
public record Table(String caption, List<Column> columns, List<List<Cell>> rows, String more) {

  public Table {
    caption = SafeText.line(caption);
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** A table of the first elements of a list. */
  public static <T> Table of(
      String caption,
      List<T> elements,
      int limit,
      Function<T, List<Cell>> row,
      Stream<Column> words,
      Stream<Column> figures) {
    return new Table(
        caption,
        Stream.concat(words, figures).toList(),
        elements.stream().limit(limit).map(row).toList(),
        more(elements.size(), limit));
  }

  /** What a bounded list leaves out, as a sentence; empty when it has everything. */
  public static String more(long total, long shown) {
    return total > shown
        ? "And " + Texts.count(total - shown) + " more: report.json has them all."
        : "";
  }
}
