package dev.byos.scenarios.imports.terraform;

import dev.byos.model.scenario.Place;
import dev.byos.scenarios.imports.json.JsonKind;
import dev.byos.scenarios.imports.json.JsonValue;
import dev.byos.scenarios.imports.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An attribute or block of a resource, seen three ways at once: what is known of it, what is known
 * after apply, and what the configuration says. An attribute that is known after apply though
 * nobody configured it is the provider's affair and counts as not set.
 */
final class Attribute {
  private final Relations relations;
  private final TerraformResource owner;
  private final String name;
  private final JsonValue value;
  private final JsonValue unknown;
  private final JsonValue expression;

  private Attribute(
      Relations relations,
      TerraformResource owner,
      String name,
      JsonValue value,
      JsonValue unknown,
      JsonValue expression) {
    this.relations = relations;
    this.owner = owner;
    this.name = name;
    this.value = value;
    this.unknown = unknown;
    this.expression = expression;
  }

  /** All attributes of a resource. */
  static Attribute of(Relations relations, TerraformResource resource) {
    return new Attribute(
        relations, resource, "", resource.values(), resource.unknown(), resource.expressions());
  }

  /** The resource that it belongs to. */
  TerraformResource owner() {
    return owner;
  }

  /** An attribute or block within this one. */
  Attribute child(String child) {
    return new Attribute(
        relations,
        owner,
        child,
        value == null ? null : value.member(child).orElse(null),
        isTrue(unknown) ? unknown : unknown == null ? null : unknown.member(child).orElse(null),
        isLeaf() ? expression : expression == null ? null : expression.member(child).orElse(null));
  }

  /** The blocks or elements within this one. */
  List<Attribute> items() {
    List<JsonValue> values = list(value);
    List<JsonValue> unknowns = list(unknown);
    List<JsonValue> expressions = list(expression);
    List<Attribute> items = new ArrayList<>();
    for (int i = 0; i < Math.max(values.size(), unknowns.size()); i++) {
      items.add(
          new Attribute(
              relations,
              owner,
              name,
              i < values.size() ? values.get(i) : null,
              isTrue(unknown) ? unknown : i < unknowns.size() ? unknowns.get(i) : null,
              expression == null || !expression.isArray()
                  ? expression
                  : i < expressions.size() ? expressions.get(i) : null));
    }
    return items;
  }

  /** The only block of that name. */
  Optional<Attribute> block(String block) {
    List<Attribute> blocks = child(block).items();
    return blocks.isEmpty() ? Optional.empty() : Optional.of(blocks.get(0));
  }

  /** The value of an attribute within this one. */
  Optional<Value> get(String attribute) {
    return child(attribute).value();
  }

  /** The text of an attribute within this one; of an open value its canonical text in braces. */
  Optional<String> text(String attribute) {
    return get(attribute)
        .flatMap(
            v -> v instanceof Value.Numeral n ? Optional.of(n.number().toString()) : v.asText())
        .filter(text -> !text.isEmpty());
  }

  /** Where it is written, or else its resource. */
  Place place() {
    return value != null ? value.place() : isTrue(unknown) ? unknown.place() : owner.place();
  }

  /** Its value; open when somebody set it to what is known after apply; empty when not set. */
  Optional<Value> value() {
    if (isTrue(unknown) && (value == null || value.kind() == JsonKind.NULL)) {
      boolean configured = expression != null || owner.expressions() == null;
      return configured
          ? Optional.of(relations.open(owner, name, expression, place()))
          : Optional.empty();
    }
    if (unknown != null && unknown.size() > 0) {
      return Optional.of(partlyKnown());
    }
    return value == null || value.kind() == JsonKind.NULL
        ? Optional.empty()
        : Optional.of(value.toValue());
  }

  private Value partlyKnown() {
    if (unknown.isArray()) {
      List<Value> items = new ArrayList<>();
      items().forEach(item -> item.value().ifPresent(items::add));
      return new Value.Items(items, place());
    }
    Map<String, Value> members = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    if (value != null) {
      value.members().forEach(m -> get(m.name()).ifPresent(v -> members.put(m.name(), v)));
    }
    unknown
        .members()
        .forEach(
            m -> {
              if (!members.containsKey(m.name())) {
                get(m.name()).ifPresent(v -> members.put(m.name(), v));
              }
            });
    return new Value.Members(members, place());
  }

  /** Whether the configuration has one expression for the whole of it. */
  private boolean isLeaf() {
    return expression != null
        && expression.isObject()
        && (expression.member("references").isPresent()
            || expression.member("constant_value").isPresent());
  }

  private static boolean isTrue(JsonValue value) {
    return value != null && value.isTrue();
  }

  private static List<JsonValue> list(JsonValue value) {
    List<JsonValue> list = new ArrayList<>();
    if (value != null) {
      value.items().forEach(list::add);
    }
    return list;
  }
}
