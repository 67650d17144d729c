package dev.byos.scenarios.imports.arm.function;

import dev.byos.scenarios.imports.arm.expression.Invocation;
import dev.byos.scenarios.imports.arm.expression.OpenText;
import dev.byos.scenarios.imports.arm.expression.TemplateFunction;
import dev.byos.scenarios.imports.arm.expression.Values;
import dev.byos.scenarios.imports.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Functions of objects, and of lists seen as sets. */
final class ObjectFunctions {
  private ObjectFunctions() {}

  static void register(Map<String, TemplateFunction> all) {
    all.put("createObject", ObjectFunctions::createObject);
    all.put("union", ObjectFunctions::union);
    all.put("intersection", ObjectFunctions::intersection);
    all.put("shallowMerge", ObjectFunctions::shallowMerge);
    all.put("items", ObjectFunctions::items);
    all.put("objectKeys", ObjectFunctions::keys);
    all.put("tryGet", ObjectFunctions::tryGet);
    all.put("coalesce", ObjectFunctions::coalesce);
  }

  private static Value createObject(Invocation call) {
    Map<String, Value> members = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (int i = 0; i + 1 < call.count(); i += 2) {
      Optional<String> name = OpenText.textOf(call.at(i));
      if (name.isEmpty()) {
        return call.unfit("names and values by turns");
      }
      members.put(name.get(), call.at(i + 1));
    }
    return call.count() % 2 == 0 ? call.members(members) : call.unfit("names and values by turns");
  }

  private static Value union(Invocation call) {
    if (call.count() > 0 && call.arguments().stream().allMatch(Value.Items.class::isInstance)) {
      List<Value> items = call.arguments().stream().flatMap(a -> a.elements().stream()).toList();
      return call.items(List.copyOf(ListFunctions.distinct(items).values()));
    }
    Value merged = null;
    for (Value argument : call.arguments()) {
      if (!(argument instanceof Value.Members)) {
        return call.unfit("objects or lists");
      }
      merged = merged == null ? argument : merged(merged, argument);
    }
    return merged == null ? call.unfit("objects or lists") : Values.at(merged, call.place());
  }

  /** Objects in both are merged in turn; of anything else the second counts. */
  private static Value merged(Value one, Value other) {
    if (!(one instanceof Value.Members first) || !(other instanceof Value.Members second)) {
      return other;
    }
    Map<String, Value> members = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    members.putAll(first.members());
    second.members().forEach((name, value) -> members.merge(name, value, ObjectFunctions::merged));
    return new Value.Members(members, other.place());
  }

  private static Value shallowMerge(Invocation call) {
    Map<String, Value> members = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    if (call.anyOpen()) {
      return call.open();
    }
    for (Value argument : call.maybe(0).map(Value::elements).orElse(List.of())) {
      if (!(argument instanceof Value.Members object)) {
        return call.unfit("a list of objects");
      }
      members.putAll(object.members());
    }
    return call.members(members);
  }

  private static Value intersection(Invocation call) {
    if (call.count() == 0 || call.arguments().stream().anyMatch(OpenText::isOpenWithin)) {
      return call.open();
    }
    if (call.arguments().stream().allMatch(Value.Items.class::isInstance)) {
      Map<String, Value> common = ListFunctions.distinct(call.at(0).elements());
      for (Value argument : call.arguments()) {
        common.keySet().retainAll(ListFunctions.distinct(argument.elements()).keySet());
      }
      return call.items(List.copyOf(common.values()));
    }
    Map<String, Value> common = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (int i = 0; i < call.count(); i++) {
      if (!(call.at(i) instanceof Value.Members object)) {
        return call.unfit("lists or objects");
      }
      if (i == 0) {
        common.putAll(object.members());
      }
      common
          .entrySet()
          .removeIf(
              entry ->
                  !object.members().containsKey(entry.getKey())
                      || Values.equal(entry.getValue(), object.members().get(entry.getKey()))
                          != Values.Answer.YES);
    }
    return call.members(common);
  }

  private static Value items(Invocation call) {
    if (!(call.maybe(0).orElse(null) instanceof Value.Members object)) {
      return call.unfit("an object");
    }
    List<Value> items = new ArrayList<>();
    object
        .members()
        .forEach(
            (name, value) ->
                items.add(
                    new Value.Members(
                        Map.of("key", call.text(name), "value", value), value.place())));
    return call.items(items);
  }

  private static Value keys(Invocation call) {
    return call.maybe(0).orElse(null) instanceof Value.Members object
        ? call.items(object.members().keySet().stream().map(call::text).toList())
        : call.unfit("an object");
  }

  private static Value tryGet(Invocation call) {
    Value value = call.maybe(0).orElse(call.nothing());
    for (int i = 1; i < call.count(); i++) {
      if (value instanceof Value.Nothing) {
        return value;
      }
      value = Values.access(value, call.at(i), true, call.frame(), call.place());
    }
    return value;
  }

  private static Value coalesce(Invocation call) {
    List<Value> given =
        call.arguments().stream().filter(value -> !(value instanceof Value.Nothing)).toList();
    if (given.isEmpty()) {
      return call.nothing();
    }
    // An open value might be null: then what follows would count.
    return given.size() > 1 && given.get(0).isOpen() ? call.open() : given.get(0);
  }
}
