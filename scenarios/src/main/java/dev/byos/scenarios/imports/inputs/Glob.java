package dev.byos.scenarios.imports.inputs;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A pattern of paths with {@code *}, {@code **}, {@code ?}, {@code [abc]} and <code>{a,b}</code>,
 * expanded by ourselves so that it means the same on every system and when it is quoted.
 *
 * @param folder the longest leading part without wildcards; empty for the current folder
 * @param rest regular expression for what follows, relative to the folder
 */
record Glob(String folder, Pattern rest) {

  /** Whether a word has wildcards at all. */
  static boolean isGlob(String word) {
    return word.chars().anyMatch(character -> "*?[{".indexOf(character) >= 0);
  }

  /**
   * @throws PatternSyntaxException when brackets do not match
   */
  static Glob of(String word) {
    int wildcard = 0;
    while ("*?[{".indexOf(word.charAt(wildcard)) < 0) {
      wildcard++;
    }
    int slash = word.lastIndexOf('/', wildcard);
    String folder = slash < 0 ? "" : slash == 0 ? "/" : word.substring(0, slash);
    return new Glob(folder, Pattern.compile(expression(word.substring(slash + 1))));
  }

  /** Whether a path relative to the folder is meant. */
  boolean matches(String relative) {
    return rest.matcher(relative).matches();
  }

  private static String expression(String glob) {
    StringBuilder expression = new StringBuilder();
    boolean choice = false;
    int index = 0;
    while (index < glob.length()) {
      char character = glob.charAt(index);
      if (glob.startsWith("**/", index)) {
        while (glob.startsWith("**/", index)) {
          index += 3;
        }
        expression.append("(?:.*/)?");
        continue;
      }
      if (glob.startsWith("**", index)) {
        expression.append(".*");
        index += 2;
        continue;
      }
      switch (character) {
        case '*' -> expression.append("[^/]*");
        case '?' -> expression.append("[^/]");
        case '[' -> {
          int end = glob.indexOf(']', index + 2);
          if (end < 0) {
            throw new PatternSyntaxException("'[' without ']'", glob, index);
          }
          expression.append(set(glob.substring(index + 1, end)));
          index = end;
        }
        case '{' -> {
          choice = true;
          expression.append("(?:");
        }
        case '}' -> {
          expression.append(choice ? ")" : "\\}");
          choice = false;
        }
        case ',' -> expression.append(choice ? "|" : ",");
        default -> expression.append(Pattern.quote(String.valueOf(character)));
      }
      index++;
    }
    if (choice) {
      throw new PatternSyntaxException("'{' without '}'", glob, glob.length());
    }
    return expression.toString();
  }

  private static String set(String members) {
    boolean negated = members.startsWith("!") || members.startsWith("^");
    String plain = (negated ? members.substring(1) : members).replaceAll("([\\\\\\[&^])", "\\\\$1");
    return (negated ? "[^/" : "[") + plain + "]";
  }
}
