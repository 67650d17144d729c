package dev.byos.reports.text;

/** Text and code for Markdown tables; nothing in it can end a cell, a table or the page. */
public final class Markdown {

  private Markdown() {}

  /** Text of one line in which no character means anything to Markdown or HTML. */
  public static String text(String text) {
    String line = SafeText.line(text);
    StringBuilder safe = new StringBuilder(line.length() + 16);
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      switch (c) {
        case '&' -> safe.append("&amp;");
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        // An at-sign would notify whoever has that name.
        case '@' -> safe.append("&#64;");
        case '\\', '|', '`', '*', '_', '[', ']', '#', '~' -> safe.append('\\').append(c);
        default -> safe.append(c);
      }
    }
    return safe.toString();
  }

  /** A value in the font of code, for a cell of a table. */
  public static String code(String text) {
    String line = SafeText.line(text);
    return line.isEmpty() ? "" : "`" + line.replace('`', '\'').replace("|", "\\|") + "`";
  }
}
