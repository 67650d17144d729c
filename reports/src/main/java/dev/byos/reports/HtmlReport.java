package dev.byos.reports;

import dev.byos.model.report.RunReport;
import dev.byos.reports.text.Html;
import java.io.StringWriter;

/**
 * {@code report.html}: one self-contained page, without scripts and without a request to anywhere.
 */
final class HtmlReport {

  private HtmlReport() {}

  static String render(RunReport report) {
    StringWriter text = new StringWriter();
    Html.write("run.jte", new RunPage(report, Html.style("report.css")), text);
    return text.toString();
  }
}
