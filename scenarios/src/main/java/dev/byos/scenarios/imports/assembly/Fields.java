package dev.byos.scenarios.imports.assembly;

import dev.byos.model.scenario.Origins;
import dev.byos.model.scenario.Place;
import dev.byos.scenarios.InputProblem;
import dev.byos.scenarios.imports.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Consumer;

/**
 * Reads the properties of one resource, and remembers where each stood, which are left open, and
 * which have the wrong type. What is absent or null is null: Azure's default counts.
 */
final class Fields {
  private final Value body;
  private final String prefix;
  private final Origins.Places places;
  private final List<OpenProperty> open;
  private final Texts texts;
  private final Consumer<InputProblem> problems;

  Fields(Value body, Texts texts, Consumer<InputProblem> problems) {
    this(body, "", new Origins.Places(), new ArrayList<>(1), texts, problems);
  }

  private Fields(
      Value body,
      String prefix,
      Origins.Places places,
      List<OpenProperty> open,
      Texts texts,
      Consumer<InputProblem> problems) {
    this.body = body;
    this.prefix = prefix;
    this.places = places;
    this.open = open;
    this.texts = texts;
    this.problems = problems;
  }

  /** Reads an object within the same resource; everything found belongs to the same element. */
  Fields within(Value value) {
    return new Fields(value, prefix, places, open, texts, problems);
  }

  /** Reads something that is a part of an element: its properties stand below a path. */
  Fields below(String path) {
    return new Fields(body, path, places, open, texts, problems);
  }

  private String path(String property) {
    if (prefix.isEmpty()) {
      return property;
    }
    return property.isEmpty() ? prefix : prefix + '/' + property;
  }

  Origins.Places places() {
    return places;
  }

  List<OpenProperty> open() {
    return open;
  }

  Texts texts() {
    return texts;
  }

  /** Leaves a property open. */
  void leaveOpen(String property, String expression, String reason) {
    open.add(new OpenProperty(path(property), expression, reason));
  }

  /** Leaves a property open that every resource of the kind has and this input does not show. */
  void leaveUnstated(String property) {
    leaveOpen(property, "not stated", "the input does not say it");
  }

  void problem(Place place, String message) {
    problems.accept(new InputProblem(place, message));
  }

  void place(String property, Place place) {
    places.put(path(property), place);
  }

  /** The value at a path of members; an open value on the way stands for all that is in it. */
  Value find(String... path) {
    Value value = body;
    for (String name : path) {
      if (value == null || value.isOpen()) {
        return value;
      }
      value = value.member(name).orElse(null);
    }
    return value instanceof Value.Nothing ? null : value;
  }

  /** The value of a property, known or not; null when it is absent. */
  Value value(String property, String... path) {
    Value value = find(path);
    if (value != null) {
      places.put(path(property), value.place());
      if (value instanceof Value.Open unknown) {
        leaveOpen(property, unknown.expression(), unknown.reason());
      }
    }
    return value;
  }

  /** The value of a property that must be an object; null when absent, open or something else. */
  Value.Members object(String property, String... path) {
    Value value = value(property, path);
    if (value == null || value.isOpen()) {
      return null;
    }
    if (value instanceof Value.Members members) {
      return members;
    }
    wrong(path, value, "an object");
    return null;
  }

  /** The elements of a property that must be a list; null when absent, open or something else. */
  List<Value> list(String property, String... path) {
    Value value = value(property, path);
    if (value == null || value.isOpen()) {
      return null;
    }
    if (value instanceof Value.Items items) {
      return items.items();
    }
    wrong(path, value, "a list");
    return null;
  }

  /** The text of a property; an open part stands in braces. */
  String text(String property, String... path) {
    Value value = value(property, path);
    if (value instanceof Value.Text string) {
      if (ArmIds.isOpen(string.text())) {
        open.add(partlyOpen(property, string.text()));
      }
      return texts.one(string.text());
    }
    if (value instanceof Value.Numeral number) {
      // Not the plain form: that of 1E999999999 does not fit into memory.
      return number.number().toString();
    }
    if (value != null && !value.isOpen()) {
      wrong(path, value, "a text");
    }
    return value == null ? null : value.asText().orElse(null);
  }

  private OpenProperty partlyOpen(String property, String text) {
    return new OpenProperty(path(property), text, "a part of it is only known to the deployment");
  }

  /**
   * One of some words; null when absent, open or another word.
   *
   * @param words by spelling, compared without regard to case and blanks
   */
  <T> T word(SortedMap<String, T> words, String property, String... path) {
    String text = text(property, path);
    if (text == null || ArmIds.isOpen(text)) {
      return null;
    }
    T found = words.get(text.replace(" ", ""));
    if (found == null) {
      wrong(path, find(path), "one of " + String.join(", ", words.keySet()));
    }
    return found;
  }

  /** A truth value; the texts true and false count as such, as they do for Azure. */
  Boolean flag(String property, String... path) {
    Value value = value(property, path);
    if (value == null || value.isOpen()) {
      return null;
    }
    if (value instanceof Value.Truth truth) {
      return truth.truth();
    }
    if (value instanceof Value.Text string) {
      if (string.text().equalsIgnoreCase("true")) {
        return Boolean.TRUE;
      }
      if (string.text().equalsIgnoreCase("false")) {
        return Boolean.FALSE;
      }
      if (ArmIds.isOpen(string.text())) {
        open.add(partlyOpen(property, string.text()));
        return null;
      }
    }
    wrong(path, value, "true or false");
    return null;
  }

  /** A whole number; a text of digits counts as one. */
  Integer integer(String property, String... path) {
    Value value = value(property, path);
    if (value == null || value.isOpen()) {
      return null;
    }
    try {
      if (value instanceof Value.Numeral number) {
        return number.number().intValueExact();
      }
      if (value instanceof Value.Text string) {
        return new BigDecimal(string.text()).intValueExact();
      }
    } catch (ArithmeticException | NumberFormatException notWhole) {
      wrong(path, value, "a whole number");
      return null;
    }
    wrong(path, value, "a whole number");
    return null;
  }

  /** The texts of a list; elements that are open make the property open. */
  List<String> strings(String property, String... path) {
    List<Value> items = list(property, path);
    if (items == null) {
      return List.of();
    }
    List<String> found = new ArrayList<>(items.size());
    for (Value item : items) {
      if (item instanceof Value.Open unknown) {
        leaveOpen(property, unknown.expression(), unknown.reason());
      } else if (item instanceof Value.Text string) {
        found.add(texts.one(string.text()));
      } else if (!(item instanceof Value.Nothing)) {
        wrong(path, item, "a text");
      }
    }
    return found;
  }

  /** The name of another resource. */
  Reference reference(String property, Value value) {
    if (value instanceof Value.Text string) {
      String text = string.text();
      return new Reference(text, ArmIds.isOpen(text) ? partlyOpen(property, text) : null);
    }
    if (value instanceof Value.Open unknown) {
      OpenProperty reason =
          new OpenProperty(path(property), unknown.expression(), unknown.reason());
      String text =
          unknown
              .property()
              .map(Value.ResourceProperty::resource)
              .orElse('{' + unknown.expression() + '}');
      return new Reference(text, reason);
    }
    return null;
  }

  /** Reports a value of the wrong type or an impossible one. */
  void wrong(String[] path, Value found, String expected) {
    String name = path.length == 0 ? "value" : path[path.length - 1];
    problem(found.place(), "'" + name + "': expected " + expected + ", found " + described(found));
  }

  static String described(Value value) {
    if (value instanceof Value.Text string) {
      return '"' + string.text() + '"';
    }
    if (value instanceof Value.Numeral number) {
      return number.number().toString();
    }
    if (value instanceof Value.Truth truth) {
      return Boolean.toString(truth.truth());
    }
    if (value instanceof Value.Items) {
      return "a list";
    }
    return value instanceof Value.Members ? "an object" : "null";
  }
}
