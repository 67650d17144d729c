package dev.byos.scenarios.imports.value;

import dev.byos.model.scenario.Place;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A value of an input after everything in it that can be evaluated has been evaluated. What cannot
 * be known is {@link Open}: it travels like a value and ends as an unknown of the estate.
 */
public sealed interface Value {

  /** Where the value is written in the input. */
  Place place();

  /** A string. */
  record Text(String text, Place place) implements Value {}

  /** A number. */
  record Numeral(BigDecimal number, Place place) implements Value {}

  /** A truth value. */
  record Truth(boolean truth, Place place) implements Value {}

  /** An explicit null. */
  record Nothing(Place place) implements Value {}

  /** A list. */
  record Items(List<Value> items, Place place) implements Value {
    public Items {
      items = List.copyOf(items);
    }
  }

  /**
   * An object.
   *
   * @param members by name; names are compared without regard to case, as Azure Resource Manager
   *     does, and keep their order of {@link String#CASE_INSENSITIVE_ORDER}
   */
  record Members(Map<String, Value> members, Place place) implements Value {
    public Members {
      Map<String, Value> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      copy.putAll(members);
      members = Collections.unmodifiableMap(copy);
    }
  }

  /**
   * A value that cannot be known from the input.
   *
   * @param expression canonical text of what the input says instead; two open values with the same
   *     text are the same value, so that relations between resources with open names can be
   *     followed. As a part of a name it appears in braces: {@code
   *     stor{uniqueString(resourceGroup().id)}}
   * @param reason why it cannot be known, one clause without a full stop
   * @param property the property of a resource that it stands for, such as the principal id of an
   *     identity
   */
  record Open(String expression, String reason, Optional<ResourceProperty> property, Place place)
      implements Value {}

  /**
   * A property of a resource that only the deployment knows.
   *
   * @param resource full id of the resource (open parts in braces) or, in Terraform, its address
   * @param property path within the resource as Azure Resource Manager shows it, such as {@code
   *     identity.principalId}
   */
  record ResourceProperty(String resource, String property) {}

  /** The member of that name, when this is an object that has it with a value other than null. */
  default Optional<Value> member(String name) {
    if (this instanceof Members object) {
      Value value = object.members().get(name);
      return value == null || value instanceof Nothing ? Optional.empty() : Optional.of(value);
    }
    return Optional.empty();
  }

  /** The value at a dotted path of members, such as {@code properties.networkAcls.bypass}. */
  default Optional<Value> at(String dottedPath) {
    Optional<Value> value = Optional.of(this);
    for (String name : dottedPath.split("\\.", -1)) {
      value = value.flatMap(v -> v.member(name));
    }
    return value;
  }

  /** The elements of a list; empty for anything else. */
  default List<Value> elements() {
    return this instanceof Items list ? list.items() : List.of();
  }

  /** The text of a string; for an open value its expression in braces; empty for anything else. */
  default Optional<String> asText() {
    if (this instanceof Text string) {
      return Optional.of(string.text());
    }
    return this instanceof Open open
        ? Optional.of('{' + open.expression() + '}')
        : Optional.empty();
  }

  /** Whether this value cannot be known. */
  default boolean isOpen() {
    return this instanceof Open;
  }
}
