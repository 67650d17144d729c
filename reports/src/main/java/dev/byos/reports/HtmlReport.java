package dev.byos.reports;

import dev.byos.model.report.RunReport;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * {@code report.html}: one self-contained page, without scripts and without a request to anywhere.
 */
final class HtmlReport {

  private HtmlReport() {}

  static String render(RunReport report) {
    // The templates are compiled with the module, so the engine needs no file at run time.
    TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
    StringOutput output = new StringOutput();
    engine.render("run.jte", new RunPage(report, style()), output);
    return output.toString();
  }

  private static String style() {
    try (InputStream stream = HtmlReport.class.getResourceAsStream("report.css")) {
      if (stream == null) {
        throw new IllegalStateException("report.css is not in the jar");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}
