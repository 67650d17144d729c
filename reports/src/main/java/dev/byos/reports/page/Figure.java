package dev.byos.reports.page;

import dev.byos.reports.text.SafeText;

/**
 * A chart that the page's script draws. Without the script it is left out; whatever it shows is in
 * a table of the same section.
 *
 * @param id unique on the page, such as {@code chart-map}
 * @param chart what the script draws: {@code map}, {@code latency}, {@code timeline} ...
 * @param part which element of the page's data it draws, from 0
 * @param label what it shows in a few words, for screen readers
 * @param caption how to read it
 */
public record Figure(String id, String chart, int part, String label, String caption) {

  public Figure {
    label = SafeText.line(label);
    caption = SafeText.line(caption);
  }

  /** The only chart of its sort on a page. */
  public static Figure only(String chart, String label, String caption) {
    return new Figure("chart-" + chart, chart, 0, label, caption);
  }
}
