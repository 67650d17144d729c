package dev.byos.scenarios.imports.arm.function;

import dev.byos.model.scenario.Place;
import dev.byos.scenarios.imports.arm.expression.Values;
import dev.byos.scenarios.imports.value.Value;
import java.util.Map;
import java.util.TreeMap;

/** Trees whose values all stand at one place, since they were made from one text. */
final class Replaced {
  private Replaced() {}

  static Value everywhere(Value value, Place place) {
    if (value instanceof Value.Items list) {
      return new Value.Items(list.items().stream().map(i -> everywhere(i, place)).toList(), place);
    }
    if (value instanceof Value.Members object) {
      Map<String, Value> members = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      object.members().forEach((name, member) -> members.put(name, everywhere(member, place)));
      return new Value.Members(members, place);
    }
    return Values.at(value, place);
  }
}
