package dev.byos.scenarios.report;

import dev.byos.model.scenario.Place;
import dev.byos.scenarios.imports.json.JsonKind;
import dev.byos.scenarios.imports.json.JsonValue;
import dev.byos.scenarios.script.Problems;
import dev.byos.scenarios.yaml.NearestName;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * One object of a report, from which fields are taken by name. Whatever is missing or of another
 * type is a problem with its place and its path; a harmless value stands in for it, so that reading
 * goes on and all problems of a file are found at once. Whoever reads asks {@link Problems} at the
 * end whether the values mean anything.
 */
final class ReportObject {
  private static final BigDecimal LOWEST = BigDecimal.valueOf(Long.MIN_VALUE);
  private static final BigDecimal HIGHEST = BigDecimal.valueOf(Long.MAX_VALUE);

  private final JsonValue value;
  private final String path;
  private final Problems problems;
  private final Set<String> known = new TreeSet<>();

  private ReportObject(JsonValue value, String path, Problems problems) {
    this.value = value;
    this.path = path;
    this.problems = problems;
  }

  /** The outermost object of a file. */
  static ReportObject root(JsonValue value, Problems problems) {
    return new ReportObject(value, "", problems);
  }

  /** Where the object begins. */
  Place place() {
    return value.place();
  }

  /** A text. */
  String text(String name) {
    JsonValue field = field(name);
    if (field == null) {
      return "";
    }
    return field.string().orElseGet(() -> expected(field, at(name), "a text", ""));
  }

  /** A text, or null when the field is absent. */
  String optionalText(String name) {
    return has(name) ? text(name) : null;
  }

  /** Whether the field is there. */
  boolean has(String name) {
    known.add(name);
    return value.member(name).isPresent();
  }

  /** A field that follows from others and is there for people and scripts alone. */
  void derived(String name) {
    known.add(name);
  }

  /** A text that is one of a few words. */
  <T> T word(String name, List<T> values, Function<T, String> wordOf) {
    String found = text(name);
    for (T candidate : values) {
      if (wordOf.apply(candidate).equals(found)) {
        return candidate;
      }
    }
    value
        .member(name)
        .filter(JsonValue::isString)
        .ifPresent(
            field -> {
              List<String> words = values.stream().map(wordOf).toList();
              problem(
                  field.place(),
                  at(name),
                  "found '" + found + "'" + NearestName.hint(found, words));
            });
    return values.get(0);
  }

  /** The constant of an enumeration that is named in lower case. */
  <T extends Enum<T>> T constant(String name, Class<T> type) {
    return word(
        name,
        List.of(type.getEnumConstants()),
        constant -> constant.name().toLowerCase(Locale.ROOT));
  }

  /** A whole number of any sign. */
  long whole(String name) {
    JsonValue field = field(name);
    return field == null ? 0 : whole(field, at(name), Long.MIN_VALUE);
  }

  /** A number of things: whole, 0 or more. */
  long count(String name) {
    JsonValue field = field(name);
    return field == null ? 0 : whole(field, at(name), 0);
  }

  /** A whole number, 0 or more, that fits into 32 bits. */
  int small(String name) {
    long count = count(name);
    if (count > Integer.MAX_VALUE) {
      return expected(
          value.member(name).orElseThrow(), at(name), "at most " + Integer.MAX_VALUE, 0);
    }
    return (int) count;
  }

  /** A number. */
  double number(String name) {
    JsonValue field = field(name);
    if (field == null) {
      return 0;
    }
    return field.kind() == JsonKind.NUMBER
        ? field.number().doubleValue()
        : expected(field, at(name), "a number", 0.0);
  }

  /** A number, or NaN for {@code null}. */
  double numberOrNone(String name) {
    JsonValue field = field(name);
    if (field == null || field.kind() == JsonKind.NULL) {
      return Double.NaN;
    }
    return field.kind() == JsonKind.NUMBER
        ? field.number().doubleValue()
        : expected(field, at(name), "a number or null", Double.NaN);
  }

  /** An object; reads nothing when it is not there. */
  <T> T object(String name, Function<ReportObject, T> reader, T otherwise) {
    JsonValue field = field(name);
    if (field == null) {
      return otherwise;
    }
    return field.isObject()
        ? read(field, at(name), reader)
        : expected(field, at(name), "an object", otherwise);
  }

  /** A list of objects. */
  <T> List<T> objects(String name, Function<ReportObject, T> reader) {
    return items(
        name,
        (item, where) ->
            item.isObject() ? read(item, where, reader) : expected(item, where, "an object", null));
  }

  /** A list of texts. */
  List<String> texts(String name) {
    return items(
        name,
        (item, where) -> item.string().orElseGet(() -> expected(item, where, "a text", null)));
  }

  /** A list of numbers of things. */
  List<Long> counts(String name) {
    return items(name, (item, where) -> whole(item, where, 0));
  }

  /** A list of pairs of numbers of things. */
  List<long[]> pairs(String name) {
    return items(
        name,
        (item, where) -> {
          if (!item.isArray() || item.size() != 2) {
            return expected(item, where, "a list of two whole numbers", null);
          }
          List<Long> pair = new ArrayList<>();
          item.items().forEach(number -> pair.add(whole(number, where, 0)));
          return new long[] {pair.get(0), pair.get(1)};
        });
  }

  /** Adds a problem with a field that is there. */
  void problem(String name, String message) {
    problem(value.member(name).map(JsonValue::place).orElse(value.place()), at(name), message);
  }

  /** Reports the fields that nobody asked for. */
  void refuseOthers() {
    for (JsonValue.Member member : value.members()) {
      if (!known.contains(member.name())) {
        problems.add(
            member.namePlace(),
            "unknown field '" + at(member.name()) + "'" + NearestName.hint(member.name(), known));
      }
    }
  }

  private <T> T read(JsonValue child, String where, Function<ReportObject, T> reader) {
    ReportObject object = new ReportObject(child, where, problems);
    T result = reader.apply(object);
    object.refuseOthers();
    return result;
  }

  /** Reads one item of a list. */
  private interface ItemReader<T> {
    T read(JsonValue item, String where);
  }

  private <T> List<T> items(String name, ItemReader<T> reader) {
    JsonValue field = field(name);
    List<T> items = new ArrayList<>();
    if (field == null) {
      return items;
    }
    if (!field.isArray()) {
      return expected(field, at(name), "a list", items);
    }
    int index = 0;
    for (JsonValue item : field.items()) {
      T read = reader.read(item, at(name) + "[" + index++ + "]");
      if (read != null) {
        items.add(read);
      }
    }
    return items;
  }

  private long whole(JsonValue field, String where, long lowest) {
    String expected = lowest == 0 ? "a whole number, 0 or more" : "a whole number";
    if (field.kind() != JsonKind.NUMBER) {
      return expected(field, where, expected, 0L);
    }
    BigDecimal number = field.number();
    boolean fits = number.compareTo(LOWEST) >= 0 && number.compareTo(HIGHEST) <= 0;
    if (!fits || number.stripTrailingZeros().scale() > 0 || number.longValue() < lowest) {
      return expected(field, where, expected, 0L);
    }
    return number.longValueExact();
  }

  private JsonValue field(String name) {
    known.add(name);
    JsonValue field = value.member(name).orElse(null);
    if (field == null) {
      problems.add(value.place(), "'" + at(name) + "' is missing here");
    }
    return field;
  }

  private String at(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  private <T> T expected(JsonValue field, String where, String expected, T otherwise) {
    problem(field.place(), where, "found " + described(field) + ", expected " + expected);
    return otherwise;
  }

  private void problem(Place place, String where, String message) {
    problems.add(place, "'" + where + "': " + message);
  }

  private static String described(JsonValue field) {
    return switch (field.kind()) {
      case OBJECT -> "an object";
      case ARRAY -> "a list";
      case STRING -> "the text '" + shortened(field.text()) + "'";
      case NUMBER, TRUE, FALSE, NULL -> shortened(field.text());
    };
  }

  private static String shortened(String text) {
    return text.length() <= 40 ? text : text.substring(0, 37) + "...";
  }
}
