package dev.byos.reports.page;

import dev.byos.reports.text.SafeText;
import java.util.List;

/**
 * A part of a page below its own heading: a sentence, charts, and the tables with every figure that
 * the charts show.
 *
 * @param id anchor, unique on the page
 * @param title heading and entry of the navigation
 * @param lead what is to be seen, in a sentence or two
 */
public record Section(
    String id, String title, String lead, List<Figure> figures, List<Table> tables) {

  public Section {
    lead = SafeText.line(lead);
    figures = List.copyOf(figures);
    tables = List.copyOf(tables);
  }
}
