package dev.byos.reports.page;

import dev.byos.reports.text.Html;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;

/**
 * Renders a page that stays within its size: it is sent by mail and kept by the hundred. When the
 * other parts are long, fewer findings are shown.
 */
public final class BoundedPage {
  private static final int MOST_BYTES = 500_000;
  private static final int MOST_CHARACTERS = 60_000;
  private static final int FEWEST_CHARACTERS = 4_000;

  private BoundedPage() {}

  /**
   * The page.
   *
   * @param model the template's model, given how many characters of findings it may show
   */
  public static String render(String template, IntFunction<?> model) {
    int characters = MOST_CHARACTERS;
    String html = html(template, model.apply(characters));
    while (bytes(html) > MOST_BYTES && characters > FEWEST_CHARACTERS) {
      characters -= characters / 4;
      html = html(template, model.apply(characters));
    }
    return html;
  }

  private static String html(String template, Object model) {
    StringWriter text = new StringWriter();
    Html.write(template, model, text);
    return text.toString();
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
