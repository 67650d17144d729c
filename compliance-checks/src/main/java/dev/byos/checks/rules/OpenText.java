package dev.byos.checks.rules;

/**
 * Texts of which the input leaves parts open: an expression that only the deployment can answer
 * stands in braces, such as {@code stor{uniqueString(resourceGroup().id)}}. Rules that look at the
 * shape of a text ask here which of it is written out.
 */
public final class OpenText {
  /** Stands for one open part in a masked text; no Azure name may contain it. */
  public static final char OPEN = '~';

  private OpenText() {}

  /** Whether parts of the text are open. */
  public static boolean in(String text) {
    return text != null && mask(text).indexOf(OPEN) >= 0;
  }

  /** The text with {@link #OPEN} in place of each open part; unbalanced braces stay as they are. */
  public static String mask(String text) {
    if (text.indexOf('{') < 0) {
      return text;
    }
    StringBuilder masked = new StringBuilder();
    int depth = 0;
    int begun = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '{') {
        if (depth == 0) {
          begun = masked.length();
        }
        depth++;
      }
      masked.append(c);
      if (c == '}' && depth > 0) {
        depth--;
        if (depth == 0) {
          masked.setLength(begun);
          masked.append(OPEN);
        }
      }
    }
    return masked.toString();
  }
}
