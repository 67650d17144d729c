package dev.byos.scenarios.script;

import dev.byos.model.scenario.Place;
import dev.byos.scenarios.yaml.NearestName;
import dev.byos.scenarios.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A map of a script, read field by field. Whatever is wrong with a field is reported and the
 * fallback is returned, so that reading goes on and finds the next problem.
 */
final class Section {
  private final Reading reading;
  private final String definition;
  private final Place place;
  private final YamlNode.Mapping mapping;

  /**
   * @param definition name of the section's definition in the schema
   * @param place where the section is named
   */
  Section(Reading reading, String definition, Place place, YamlNode.Mapping mapping) {
    this.reading = reading;
    this.definition = definition;
    this.place = place;
    this.mapping = mapping;
  }

  /** A field's key, its place, and its value. */
  record Entry(String name, Place keyPlace, YamlNode value) {}

  Place place() {
    return place;
  }

  Reading reading() {
    return reading;
  }

  void problem(Place at, String message) {
    reading.problems().add(at, message);
  }

  /** The value of a field, if it is there and not null. */
  Optional<YamlNode> node(String field) {
    reading.ask(definition, field);
    YamlNode.Field found = mapping.fields().get(field);
    if (found == null || (found.value() instanceof YamlNode.Scalar scalar && scalar.isNull())) {
      return Optional.empty();
    }
    return Optional.of(found.value());
  }

  boolean has(String field) {
    return node(field).isPresent();
  }

  /** Where a field's value stands, or the section when it is not there. */
  Place placeOf(String field) {
    return node(field).map(YamlNode::place).orElse(place);
  }

  /** The fields that are present, in the order of the file. */
  List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    mapping
        .fields()
        .forEach((name, field) -> entries.add(new Entry(name, field.keyPlace(), field.value())));
    return entries;
  }

  void requireField(String field) {
    if (!has(field)) {
      problem(place, "field '" + field + "' is missing here");
    }
  }

  String requiredText(String field) {
    requireField(field);
    return text(field, "");
  }

  String text(String field, String fallback) {
    return node(field).map(node -> scalarText(field, node, fallback)).orElse(fallback);
  }

  private String scalarText(String field, YamlNode node, String fallback) {
    if (node instanceof YamlNode.Scalar scalar) {
      return scalar.text();
    }
    expected(field, node, "a text");
    return fallback;
  }

  /** Reports that a field has a value of the wrong sort. */
  void expected(String field, YamlNode node, String what) {
    problem(node.place(), "'" + field + "': found " + node.described() + ", expected " + what);
  }

  /** True, false, or null when not stated. */
  Boolean flag(String field) {
    return node(field).map(node -> flagOf(field, node)).orElse(null);
  }

  boolean flag(String field, boolean fallback) {
    Boolean stated = flag(field);
    return stated == null ? fallback : stated;
  }

  private Boolean flagOf(String field, YamlNode node) {
    if (node instanceof YamlNode.Scalar scalar && !scalar.quoted()) {
      if (scalar.text().equals("true")) {
        return Boolean.TRUE;
      }
      if (scalar.text().equals("false")) {
        return Boolean.FALSE;
      }
    }
    expected(field, node, "true or false");
    return Boolean.FALSE;
  }

  int integer(String field, int fallback, int minimum, int maximum) {
    return (int) wholeNumber(field, fallback, minimum, maximum);
  }

  long wholeNumber(String field, long fallback, long minimum, long maximum) {
    Optional<YamlNode> node = node(field);
    if (node.isEmpty()) {
      return fallback;
    }
    if (node.get() instanceof YamlNode.Scalar scalar
        && !scalar.quoted()
        && scalar.text().matches("[-+]?[0-9]{1,18}")) {
      long value = Long.parseLong(scalar.text());
      if (value >= minimum && value <= maximum) {
        return value;
      }
    }
    expected(field, node.get(), "a whole number from " + minimum + " to " + maximum);
    return fallback;
  }

  double number(String field, double fallback, double minimum, double maximum) {
    Optional<YamlNode> node = node(field);
    if (node.isEmpty()) {
      return fallback;
    }
    if (node.get() instanceof YamlNode.Scalar scalar
        && !scalar.quoted()
        && scalar.text().matches("[-+]?[0-9]{1,15}([.][0-9]{1,15})?")) {
      double value = Double.parseDouble(scalar.text());
      if (value >= minimum && value <= maximum) {
        return value;
      }
    }
    expected(field, node.get(), "a number from " + plain(minimum) + " to " + plain(maximum));
    return fallback;
  }

  private static String plain(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }

  /** One of a fixed set of words. */
  <E> E word(String field, Map<String, E> words, E fallback) {
    return node(field).map(node -> wordOf(field, node, words, fallback)).orElse(fallback);
  }

  <E> E wordOf(String field, YamlNode node, Map<String, E> words, E fallback) {
    if (node instanceof YamlNode.Scalar scalar) {
      for (Map.Entry<String, E> word : words.entrySet()) {
        if (word.getKey().equals(scalar.text())) {
          return word.getValue();
        }
      }
      problem(
          node.place(),
          "'"
              + field
              + "': found "
              + node.described()
              + NearestName.hint(scalar.text(), words.keySet()));
      return fallback;
    }
    expected(field, node, "one of " + String.join(", ", words.keySet()));
    return fallback;
  }

  /** The items of a list; a single value counts as a list of one. */
  List<YamlNode> items(String field) {
    Optional<YamlNode> node = node(field);
    if (node.isEmpty()) {
      return List.of();
    }
    return node.get() instanceof YamlNode.Sequence sequence
        ? sequence.items()
        : List.of(node.get());
  }

  /** A list of texts, or one text. */
  List<String> texts(String field, List<String> fallback) {
    if (!has(field)) {
      return fallback;
    }
    List<String> texts = new ArrayList<>();
    for (YamlNode item : items(field)) {
      texts.add(scalarText(field, item, ""));
    }
    return texts;
  }

  /** The map under a field. */
  Optional<Section> child(String field, String childDefinition) {
    Optional<YamlNode> node = node(field);
    if (node.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(section(field, childDefinition, keyPlaceOf(field), node.get()));
  }

  private Place keyPlaceOf(String field) {
    YamlNode.Field found = mapping.fields().get(field);
    return found == null ? place : found.keyPlace();
  }

  /** A value as a section; anything but a map is reported and read as an empty one. */
  Section section(String name, String childDefinition, Place at, YamlNode node) {
    if (node instanceof YamlNode.Mapping child) {
      return new Section(reading, childDefinition, at, child);
    }
    if (!(node instanceof YamlNode.Scalar scalar && scalar.isNull())) {
      expected(name, node, "a map");
    }
    return new Section(reading, childDefinition, at, new YamlNode.Mapping(at, Map.of()));
  }

  /** The entries of a map of named things. */
  List<Entry> named(String field) {
    Optional<YamlNode> node = node(field);
    if (node.isEmpty()) {
      return List.of();
    }
    return section(field, "", keyPlaceOf(field), node.get()).entries();
  }

  /** The valid name that a field gives; anything else is reported. */
  String reference(String field, String kind, Collection<String> valid, String fallback) {
    Optional<YamlNode> node = node(field);
    if (node.isEmpty()) {
      return fallback;
    }
    String name = scalarText(field, node.get(), "");
    checkReference(field, node.get().place(), kind, name, valid);
    return name;
  }

  void checkReference(String field, Place at, String kind, String name, Collection<String> valid) {
    if (!valid.contains(name)) {
      problem(
          at,
          "'"
              + field
              + "': there is no "
              + kind
              + " '"
              + name
              + "'"
              + NearestName.hint(name, valid));
    }
  }
}
