package dev.byos.reports.compare;

import dev.byos.model.compare.Comparison;
import dev.byos.reports.page.BoundedPage;

/**
 * {@code report.html} of a comparison: one self-contained page that asks nothing of anybody, of the
 * same parts as that of a run.
 */
public final class CompareHtml {

  private CompareHtml() {}

  /** The page; the same comparison gives the same bytes. */
  public static String render(Comparison comparison) {
    return BoundedPage.render("compare.jte", characters -> new ComparePage(comparison, characters));
  }
}
