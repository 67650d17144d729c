package dev.byos.reports.page;

import dev.byos.reports.text.SafeText;
import java.util.stream.Stream;

/**
 * The head of a column.
 *
 * @param number whether it holds figures, which are set to the right
 */
public record Column(String title, boolean number) {

  public Column {
    title = SafeText.line(title);
  }

  /** Columns of words. */
  public static Stream<Column> words(String... titles) {
    return Stream.of(titles).map(title -> new Column(title, false));
  }

  /** Columns of figures. */
  public static Stream<Column> figures(String... titles) {
    return Stream.of(titles).map(title -> new Column(title, true));
  }
}
