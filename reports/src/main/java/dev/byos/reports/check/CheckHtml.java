package dev.byos.reports.check;

import dev.byos.model.report.CheckReport;
import dev.byos.reports.text.Html;
import java.io.Writer;

/**
 * {@code report.html}: one self-contained page, without scripts and without a request to anywhere.
 */
final class CheckHtml {

  private CheckHtml() {}

  static void write(CheckReport report, CheckOptions options, Writer writer) {
    Html.write("check.jte", new CheckPage(report, options), writer);
  }
}
