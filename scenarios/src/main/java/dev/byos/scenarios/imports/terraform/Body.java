package dev.byos.scenarios.imports.terraform;

import dev.byos.model.scenario.Place;
import dev.byos.scenarios.imports.value.Value;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Builds the body of a resource in Azure's shape, one property at a time. */
final class Body {
  private final Place place;
  private final Map<String, Value> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final Map<String, Body> objects = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  /**
   * @param place where objects stand that the input does not write as such
   */
  Body(Place place) {
    this.place = place;
  }

  /** Sets a property by its dotted path, when there is a value. */
  Body put(String path, Optional<? extends Value> value) {
    value.ifPresent(v -> put(path, v));
    return this;
  }

  /** Sets a property to a text. */
  Body text(String path, String text) {
    return put(path, Optional.of(new Value.Text(text, place)));
  }

  private void put(String path, Value value) {
    int dot = path.indexOf('.');
    if (dot < 0) {
      values.put(path, value);
    } else {
      objects
          .computeIfAbsent(path.substring(0, dot), name -> new Body(place))
          .put(path.substring(dot + 1), value);
    }
  }

  /** Whether nothing was set. */
  boolean isEmpty() {
    return values.isEmpty() && objects.isEmpty();
  }

  /** The object. */
  Value.Members build() {
    Map<String, Value> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    all.putAll(values);
    objects.forEach((name, object) -> all.merge(name, object.build(), Body::merged));
    return new Value.Members(all, place);
  }

  /** Objects are joined; of anything else the second one counts. */
  static Value merged(Value first, Value second) {
    if (first instanceof Value.Members left && second instanceof Value.Members right) {
      Map<String, Value> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      all.putAll(left.members());
      right.members().forEach((name, value) -> all.merge(name, value, Body::merged));
      return new Value.Members(all, left.place());
    }
    return second;
  }
}
