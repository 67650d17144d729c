package dev.byos.reports.run;

import dev.byos.model.report.RunReport;
import dev.byos.reports.page.Findings;
import dev.byos.reports.text.Html;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

/**
 * {@code report.html}: one self-contained page that asks nothing of anybody. Its tables stand by
 * themselves; a script of its own draws charts of the same figures.
 */
public final class RunHtml {

  /** What a page may weigh: it is sent by mail and kept by the hundred. */
  private static final int MOST_BYTES = 500_000;

  private static final int FEWEST_CHARACTERS = 4_000;

  private RunHtml() {}

  /**
   * The page; the same report gives the same bytes. When the other parts are long, fewer findings
   * are shown, so that the page stays within its size.
   */
  public static String render(RunReport report) {
    int characters = Findings.CHARACTERS;
    String html = render(report, characters);
    while (bytes(html) > MOST_BYTES && characters > FEWEST_CHARACTERS) {
      characters -= characters / 4;
      html = render(report, characters);
    }
    return html;
  }

  private static String render(RunReport report, int findingsCharacters) {
    StringWriter text = new StringWriter();
    Html.write("run.jte", new RunPage(report, findingsCharacters), text);
    return text.toString();
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
