package dev.byos.scenarios.imports.arm.expression;

import dev.byos.model.scenario.Place;
import dev.byos.scenarios.imports.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Texts of which parts are open. While a template is evaluated, two control characters stand around
 * the expression of an open part, so that braces that the template itself writes are told apart;
 * they become braces when a resource leaves the evaluator.
 */
public final class OpenText {
  static final char OPENING = '\u0001';
  static final char CLOSING = '\u0002';
  static final String REASON = "it is known only when the template is deployed";

  private OpenText() {}

  /** A stretch of a text: what it says, or the expression of an open part. */
  public record Part(String text, boolean open) {}

  /** An open part as it stands within a text. */
  public static String part(String expression) {
    return OPENING + braces(expression) + CLOSING;
  }

  /** Whether a text has open parts. */
  public static boolean isPartlyOpen(String text) {
    return text.indexOf(OPENING) >= 0;
  }

  /** Whether a value is open or a text with open parts. */
  public static boolean isOpen(Value value) {
    return value.isOpen() || (value instanceof Value.Text t && isPartlyOpen(t.text()));
  }

  /** Whether anything within a value is open. */
  public static boolean isOpenWithin(Value value) {
    if (value instanceof Value.Items list) {
      return list.items().stream().anyMatch(OpenText::isOpenWithin);
    }
    if (value instanceof Value.Members object) {
      return object.members().entrySet().stream()
          .anyMatch(entry -> isPartlyOpen(entry.getKey()) || isOpenWithin(entry.getValue()));
    }
    return isOpen(value);
  }

  /** The text with braces around its open parts. */
  public static String braces(String text) {
    return isPartlyOpen(text) ? text.replace(OPENING, '{').replace(CLOSING, '}') : text;
  }

  /** A text as the template writes it, without the two characters that have a meaning here. */
  static String clean(String text) {
    return text.indexOf(OPENING) < 0 && text.indexOf(CLOSING) < 0
        ? text
        : text.replace(OPENING, '?').replace(CLOSING, '?');
  }

  /** A value of a text: an open value when the whole text is one open part. */
  public static Value value(String text, Place place) {
    if (text.length() > 2
        && text.charAt(0) == OPENING
        && text.indexOf(CLOSING) == text.length() - 1) {
      String expression = text.substring(1, text.length() - 1);
      return new Value.Open(expression, REASON, Optional.empty(), place);
    }
    return new Value.Text(text, place);
  }

  /** The text of a text, number or truth, or an open part; empty for lists and objects. */
  public static Optional<String> textOf(Value value) {
    if (value instanceof Value.Text text) {
      return Optional.of(text.text());
    }
    if (value instanceof Value.Numeral number) {
      return Optional.of(number.number().toPlainString());
    }
    if (value instanceof Value.Truth truth) {
      return Optional.of(truth.truth() ? "True" : "False");
    }
    if (value instanceof Value.Nothing) {
      return Optional.of("");
    }
    return value instanceof Value.Open open
        ? Optional.of(part(open.expression()))
        : Optional.empty();
  }

  /** The stretches of a text in order. */
  public static List<Part> parts(String text) {
    List<Part> parts = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      boolean open = text.charAt(at) == OPENING;
      int end = text.indexOf(open ? CLOSING : OPENING, at);
      end = end < 0 ? text.length() : end;
      parts.add(new Part(text.substring(open ? at + 1 : at, end), open));
      at = open ? end + 1 : end;
    }
    return parts;
  }

  /** Whether the end of a text is within an open part that has not ended yet. */
  public static boolean endsWithin(StringBuilder text) {
    return text.lastIndexOf(String.valueOf(OPENING)) > text.lastIndexOf(String.valueOf(CLOSING));
  }

  /** What a text says before its first open part. */
  public static String head(String text) {
    int end = text.indexOf(OPENING);
    return end < 0 ? text : text.substring(0, end);
  }

  /** What a text says behind its last open part. */
  public static String tail(String text) {
    return text.substring(text.lastIndexOf(CLOSING) + 1);
  }

  /**
   * Applies a function to a text with open parts, stretch by stretch; an open part becomes a call
   * of the function.
   */
  public static String mapped(
      String text, UnaryOperator<String> known, UnaryOperator<String> open) {
    StringBuilder result = new StringBuilder();
    for (Part part : parts(text)) {
      result.append(part.open() ? part(open.apply(part.text())) : known.apply(part.text()));
    }
    return result.toString();
  }

  /** Whether an open part is certain to be in lower case already. */
  public static boolean isLower(String expression) {
    String start = expression.toLowerCase(Locale.ROOT);
    return start.startsWith("uniquestring(")
        || start.startsWith("guid(")
        || start.startsWith("tolower(")
        || start.equals("subscription().subscriptionid");
  }

  /** The value with all marks turned into braces, as it leaves the evaluator. */
  public static Value finished(Value value) {
    if (value instanceof Value.Text text) {
      return isPartlyOpen(text.text()) ? new Value.Text(braces(text.text()), text.place()) : text;
    }
    if (value instanceof Value.Items list) {
      return isOpenWithin(list)
          ? new Value.Items(list.items().stream().map(OpenText::finished).toList(), list.place())
          : list;
    }
    if (value instanceof Value.Members object && isOpenWithin(object)) {
      var members = new TreeMap<String, Value>(String.CASE_INSENSITIVE_ORDER);
      object.members().forEach((name, member) -> members.put(braces(name), finished(member)));
      return new Value.Members(members, object.place());
    }
    return value;
  }
}
