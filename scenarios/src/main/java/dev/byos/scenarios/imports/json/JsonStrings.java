package dev.byos.scenarios.imports.json;

import java.nio.charset.StandardCharsets;

/** Strings and numbers of a file that is known to be well formed, taken from its bytes. */
final class JsonStrings {
  private JsonStrings() {}

  /** The text of the string whose opening quote is at an offset. */
  static String decode(byte[] bytes, int quote) {
    int end = quote + 1;
    while (bytes[end] != '"' && bytes[end] != '\\') {
      end++;
    }
    if (bytes[end] == '"') {
      return new String(bytes, quote + 1, end - quote - 1, StandardCharsets.UTF_8);
    }
    StringBuilder text = new StringBuilder();
    int from = quote + 1;
    int at = end;
    while (bytes[at] != '"') {
      if (bytes[at] != '\\') {
        at++;
        continue;
      }
      text.append(new String(bytes, from, at - from, StandardCharsets.UTF_8));
      at = escape(bytes, at + 1, text);
      from = at;
    }
    return text.append(new String(bytes, from, at - from, StandardCharsets.UTF_8)).toString();
  }

  /** Appends what an escape stands for; the offset behind it. */
  private static int escape(byte[] bytes, int at, StringBuilder text) {
    char letter = (char) bytes[at];
    switch (letter) {
      case 'n' -> text.append('\n');
      case 't' -> text.append('\t');
      case 'r' -> text.append('\r');
      case 'b' -> text.append('\b');
      case 'f' -> text.append('\f');
      case 'u' -> {
        int code = 0;
        for (int i = 1; i <= 4; i++) {
          code = code << 4 | Character.digit(bytes[at + i], 16);
        }
        text.append((char) code);
        return at + 5;
      }
      default -> text.append(letter);
    }
    return at + 1;
  }

  /** The digits of the number that starts at an offset. */
  static String number(byte[] bytes, int start) {
    int end = start;
    while (end < bytes.length && "+-.eE0123456789".indexOf(bytes[end]) >= 0) {
      end++;
    }
    return new String(bytes, start, end - start, StandardCharsets.US_ASCII);
  }

  /**
   * Whether the string whose opening quote is at an offset has that text; decodes it if need be.
   */
  static boolean equal(byte[] bytes, int quote, String other, boolean ignoreCase) {
    int length = other.length();
    if (quote + 1 + length >= bytes.length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      int b = bytes[quote + 1 + i];
      char c = other.charAt(i);
      if (b < 0 || b == '\\' || c > 127) {
        String text = decode(bytes, quote);
        return ignoreCase ? text.equalsIgnoreCase(other) : text.equals(other);
      }
      if (b != c && !(ignoreCase && lower(b) == lower(c))) {
        return false;
      }
    }
    return bytes[quote + 1 + length] == '"';
  }

  private static int lower(int letter) {
    return letter >= 'A' && letter <= 'Z' ? letter + 32 : letter;
  }
}
