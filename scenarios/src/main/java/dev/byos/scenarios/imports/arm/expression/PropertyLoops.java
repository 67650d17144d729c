package dev.byos.scenarios.imports.arm.expression;

import dev.byos.scenarios.imports.json.JsonValue;
import dev.byos.scenarios.imports.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Loops that make the items of a list: {@code "copy": [{"name", "count", "input"}]}. */
public final class PropertyLoops {
  private PropertyLoops() {}

  /** Whether a member is such a loop and not data that happens to be called copy. */
  public static boolean isLoop(JsonValue.Member member) {
    if (!member.name().equalsIgnoreCase("copy") || !member.value().isArray()) {
      return false;
    }
    for (JsonValue loop : member.value().items()) {
      if (loop.memberIgnoringCase("name").isEmpty() || loop.memberIgnoringCase("input").isEmpty()) {
        return false;
      }
    }
    return member.value().size() > 0;
  }

  static Map<String, Value> evaluate(Evaluator evaluator, JsonValue loops, Frame frame) {
    Map<String, Value> members = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (JsonValue loop : loops.items()) {
      members.put(
          loop.memberIgnoringCase("name").orElseThrow().text(), list(evaluator, loop, frame));
    }
    return members;
  }

  /** The list that one loop makes. */
  public static Value list(Evaluator evaluator, JsonValue loop, Frame frame) {
    String name = loop.memberIgnoringCase("name").map(JsonValue::text).orElse("");
    JsonValue input = loop.memberIgnoringCase("input").orElse(loop);
    LoopCount count = LoopCount.of(evaluator, loop, frame);
    if (count.open() != null) {
      String what = "copy loop '" + name + "'";
      frame.surroundings().notUnderstood(loop.place(), what, "how often it turns is open");
      return count.open();
    }
    List<Value> items = new ArrayList<>();
    for (int turn = 0; turn < count.turns(); turn++) {
      Value index = Evaluator.whole(turn, loop.place());
      items.add(evaluator.evaluate(input, frame.inLoop(name, index, true)));
    }
    return new Value.Items(items, loop.place());
  }
}
