package dev.byos.reports.text;

import java.io.IOException;
import java.util.List;

/** Lines of comma-separated values (RFC 4180, CRLF) that a spreadsheet can open without harm. */
public final class Csv {

  private Csv() {}

  /** Appends one line. */
  public static void line(Appendable text, List<String> cells) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) {
        text.append(',');
      }
      text.append(cell(cells.get(i)));
    }
    text.append("\r\n");
  }

  /** Quotes what needs it, and disarms what a spreadsheet would take for a formula. */
  private static String cell(String value) {
    boolean formula = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0;
    String safe = formula ? "'" + value : value;
    boolean quote = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return quote ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
