package dev.byos.reports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A page as text, taken apart. It is kept below {@code target/pages} for whoever wants to look. */
public record PageText(String html) {
  private static final String DATA = "<script type=\"application/json\" id=\"data\">";

  /** A page that is written to a file of that name. */
  public static PageText kept(String name, String html) {
    try {
      Path folder = Files.createDirectories(Path.of("target/pages"));
      Files.writeString(folder.resolve(name + ".html"), html);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
    return new PageText(html);
  }

  /** What it weighs. */
  public int bytes() {
    return html.getBytes(StandardCharsets.UTF_8).length;
  }

  /** How often a piece occurs. */
  public int count(String piece) {
    return html.split(Pattern.quote(piece), -1).length - 1;
  }

  /** What the page lets the browser do. */
  public String policy() {
    return attributes("content").get(0).replace("&#39;", "'");
  }

  /** What is seen before anybody scrolls. */
  public String header() {
    return html.substring(html.indexOf("<header"), html.indexOf("</header>"));
  }

  /** The values of an attribute, in order, those within the script left out. */
  public List<String> attributes(String name) {
    return Pattern.compile(" " + name + "=\"([^\"]*)\"")
        .matcher(withoutScript())
        .results()
        .map((MatchResult match) -> match.group(1))
        .toList();
  }

  /** Everything but the script. */
  public String withoutScript() {
    int from = html.lastIndexOf("<script>");
    return from < 0 ? html : html.substring(0, from);
  }

  /** The script. */
  public String script() {
    int from = html.lastIndexOf("<script>") + "<script>".length();
    return html.substring(from, html.indexOf("</script>", from));
  }

  /** The block of data. */
  public String data() {
    int from = html.indexOf(DATA) + DATA.length();
    return html.substring(from, html.indexOf("</script>", from));
  }
}
