package dev.byos.scenarios.imports.arm.function;

import dev.byos.scenarios.imports.arm.expression.Invocation;
import dev.byos.scenarios.imports.arm.expression.OpenText;
import dev.byos.scenarios.imports.arm.expression.TemplateFunction;
import dev.byos.scenarios.imports.arm.expression.Values;
import dev.byos.scenarios.imports.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Functions of lists, and those that take a list or a text alike. */
final class ListFunctions {
  private ListFunctions() {}

  static void register(Map<String, TemplateFunction> all) {
    all.put("array", ListFunctions::array);
    all.put("createArray", call -> call.items(call.arguments()));
    all.put("length", ListFunctions::length);
    all.put("empty", ListFunctions::empty);
    all.put("first", call -> end(call, true));
    all.put("last", call -> end(call, false));
    all.put("take", call -> cut(call, true));
    all.put("skip", call -> cut(call, false));
    all.put("contains", ListFunctions::contains);
    all.put("indexOf", call -> position(call, true));
    all.put("lastIndexOf", call -> position(call, false));
    all.put("flatten", ListFunctions::flatten);
    all.put("indexFromEnd", ListFunctions::fromEnd);
    all.put("tryIndexFromEnd", ListFunctions::fromEnd);
  }

  private static Value array(Invocation call) {
    Value value = call.maybe(0).orElse(call.nothing());
    if (value.isOpen()) {
      return call.open();
    }
    return value instanceof Value.Items ? value : call.items(List.of(value));
  }

  private static Value length(Invocation call) {
    Value value = call.maybe(0).orElse(null);
    if (value instanceof Value.Items list) {
      return call.number(list.items().size());
    }
    if (value instanceof Value.Members object) {
      return call.number(object.members().size());
    }
    return call.text(0)
        .map(text -> call.number(text.length()))
        .orElseGet(() -> call.unfit("a text, a list or an object"));
  }

  private static Value empty(Invocation call) {
    Value value = call.maybe(0).orElse(null);
    if (value instanceof Value.Text text) {
      boolean known = OpenText.parts(text.text()).stream().anyMatch(part -> !part.open());
      return known || text.text().isEmpty() ? call.truth(text.text().isEmpty()) : call.open();
    }
    if (value instanceof Value.Nothing) {
      return call.truth(true);
    }
    if (value instanceof Value.Items || value instanceof Value.Members) {
      boolean none = value.elements().isEmpty();
      return call.truth(value instanceof Value.Members object ? object.members().isEmpty() : none);
    }
    return call.unfit("a text, a list or an object");
  }

  private static Value end(Invocation call, boolean first) {
    Value value = call.maybe(0).orElse(null);
    if (value instanceof Value.Items list) {
      int size = list.items().size();
      return size == 0 ? call.nothing() : list.items().get(first ? 0 : size - 1);
    }
    if (value instanceof Value.Text text) {
      String known = first ? OpenText.head(text.text()) : OpenText.tail(text.text());
      if (!known.isEmpty()) {
        int at = first ? 0 : known.length() - 1;
        return call.text(known.substring(at, at + 1));
      }
      return text.text().isEmpty() ? call.text("") : call.open();
    }
    return call.unfit("a text or a list");
  }

  private static Value cut(Invocation call, boolean take) {
    Optional<Integer> count = call.integer(1).map(n -> Math.max(0, n));
    Value value = call.maybe(0).orElse(null);
    if (count.isEmpty()) {
      return call.unfit("a text or a list, and a number");
    }
    if (value instanceof Value.Items list) {
      int at = Math.min(count.get(), list.items().size());
      return call.items(
          take ? list.items().subList(0, at) : list.items().subList(at, list.items().size()));
    }
    if (value instanceof Value.Text text) {
      String head = OpenText.head(text.text());
      boolean open = OpenText.isPartlyOpen(text.text());
      if (open && count.get() > head.length()) {
        return call.open();
      }
      int at = Math.min(count.get(), head.length());
      return call.text(take ? head.substring(0, at) : text.text().substring(at));
    }
    return call.unfit("a text or a list, and a number");
  }

  private static Value contains(Invocation call) {
    if (call.count() != 2) {
      return call.unfit("what to search and what for");
    }
    if (call.at(0) instanceof Value.Items list) {
      boolean open = false;
      for (Value item : list.items()) {
        Values.Answer answer = Values.equal(item, call.at(1));
        if (answer == Values.Answer.YES) {
          return call.truth(true);
        }
        open |= answer == Values.Answer.OPEN;
      }
      return open ? call.open() : call.truth(false);
    }
    Optional<String> sought = call.text(1);
    if (sought.isPresent() && call.at(0) instanceof Value.Members object) {
      return call.truth(object.members().containsKey(sought.get()));
    }
    if (sought.isPresent() && call.at(0) instanceof Value.Text text) {
      boolean found =
          OpenText.parts(text.text()).stream()
              .anyMatch(part -> !part.open() && part.text().contains(sought.get()));
      boolean open = OpenText.isPartlyOpen(text.text());
      return found || !open ? call.truth(found || sought.get().isEmpty()) : call.open();
    }
    return call.unfit("a text, a list or an object, and what to search for");
  }

  private static Value position(Invocation call, boolean first) {
    if (call.maybe(0).orElse(null) instanceof Value.Items list && call.count() == 2) {
      int found = -1;
      for (int i = 0; i < list.items().size(); i++) {
        Values.Answer answer = Values.equal(list.items().get(i), call.at(1));
        if (answer == Values.Answer.OPEN) {
          return call.open();
        }
        if (answer == Values.Answer.YES && (found < 0 || !first)) {
          found = i;
        }
      }
      return call.number(found);
    }
    if (call.text(0).isEmpty() || call.text(1).isEmpty()) {
      return call.unfit("two texts, or a list and an item");
    }
    String text = call.text(0).get().toLowerCase(Locale.ROOT);
    String sought = call.text(1).get().toLowerCase(Locale.ROOT);
    return call.number(first ? text.indexOf(sought) : text.lastIndexOf(sought));
  }

  private static Value flatten(Invocation call) {
    List<Value> items = new ArrayList<>();
    for (Value inner : call.maybe(0).map(Value::elements).orElse(List.of())) {
      if (inner.isOpen()) {
        return call.open();
      }
      items.addAll(inner.elements());
    }
    return call.maybe(0).filter(Value::isOpen).isPresent() ? call.open() : call.items(items);
  }

  private static Value fromEnd(Invocation call) {
    List<Value> items = call.maybe(0).map(Value::elements).orElse(List.of());
    int index = call.integer(1).map(n -> items.size() - n).orElse(-1);
    if (index >= 0 && index < items.size()) {
      return items.get(index);
    }
    return call.anyOpen() ? call.open() : call.nothing();
  }

  /** Each value once, in the order of their first occurrence. */
  static Map<String, Value> distinct(List<Value> values) {
    Map<String, Value> distinct = new LinkedHashMap<>();
    values.forEach(value -> distinct.putIfAbsent(Values.identity(value), value));
    return distinct;
  }
}
