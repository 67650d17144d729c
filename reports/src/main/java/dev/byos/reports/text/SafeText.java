package dev.byos.reports.text;

import java.util.Locale;

/**
 * Makes text from inputs harmless. Names and values come from files that anybody may have written:
 * they can hold terminal escapes, line ends that fake a line of the report, marks that turn the
 * direction of reading, and halves of surrogate pairs that no encoder takes.
 */
public final class SafeText {
  private static final char REPLACEMENT = '\uFFFD';

  private SafeText() {}

  /** The text with lone halves of surrogate pairs replaced; null becomes the empty text. */
  public static String wellFormed(String text) {
    if (text == null) {
      return "";
    }
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return replacedSurrogates(text);
      }
    }
    return text;
  }

  /**
   * One line for people: line ends and tabs become spaces, other control characters and marks that
   * turn the direction of reading become visible as {@code \\u001b}.
   */
  public static String line(String text) {
    String sound = wellFormed(text);
    for (int i = 0; i < sound.length(); i++) {
      if (isTroublesome(sound.charAt(i))) {
        return visible(sound);
      }
    }
    return sound;
  }

  /** Text for XML 1.0, which has no control characters but tab and line ends. */
  public static String xml(String text) {
    String sound = wellFormed(text);
    StringBuilder clean = null;
    for (int i = 0; i < sound.length(); i++) {
      if (!isXml(sound.charAt(i))) {
        if (clean == null) {
          clean = new StringBuilder(sound);
        }
        clean.setCharAt(i, REPLACEMENT);
      }
    }
    return clean == null ? sound : clean.toString();
  }

  /** At most so many characters; what is cut off is shown as an ellipsis. */
  public static String limited(String text, int characters) {
    if (text.length() <= characters) {
      return text;
    }
    int end = characters - 1;
    if (Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end) + "…";
  }

  private static String replacedSurrogates(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (pair) {
        clean.append(c).append(text.charAt(++i));
      } else {
        clean.append(Character.isSurrogate(c) ? REPLACEMENT : c);
      }
    }
    return clean.toString();
  }

  private static String visible(String text) {
    StringBuilder clean = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isTroublesome(c)) {
        clean.append(c);
      } else if (c == '\t' || c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029') {
        clean.append(' ');
      } else {
        clean.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      }
    }
    return clean.toString();
  }

  private static boolean isTroublesome(char c) {
    return c < ' '
        || (c >= '\u007F' && c <= '\u009F')
        || (c >= '\u200E' && c <= '\u200F')
        || (c >= '\u2028' && c <= '\u202E')
        || (c >= '\u2066' && c <= '\u2069')
        || c == '\u061C'
        || c == '\uFEFF'
        || c >= '\uFFFE';
  }

  private static boolean isXml(char c) {
    return (c >= ' ' && c < '\uFFFE') || c == '\t' || c == '\n' || c == '\r';
  }
}
