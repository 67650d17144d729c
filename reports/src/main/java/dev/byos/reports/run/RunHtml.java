package dev.byos.reports.run;

import dev.byos.model.report.RunReport;
import dev.byos.reports.page.BoundedPage;

/**
 * {@code report.html}: one self-contained page that asks nothing of anybody. Its tables stand by
 * themselves; a script of its own draws charts of the same figures.
 */
public final class RunHtml {

  private RunHtml() {}

  /** The page; the same report gives the same bytes. */
  public static String render(RunReport report) {
    return BoundedPage.render("run.jte", characters -> new RunPage(report, characters));
  }
}
