package dev.byos.scenarios.imports.arm.function;

import dev.byos.scenarios.imports.arm.expression.Invocation;
import dev.byos.scenarios.imports.arm.expression.TemplateFunction;
import dev.byos.scenarios.imports.arm.expression.Values;
import dev.byos.scenarios.imports.value.Value;
import java.util.Map;

/** Functions of truth values that need all their arguments. */
final class LogicFunctions {
  private LogicFunctions() {}

  static void register(Map<String, TemplateFunction> all) {
    all.put("true", call -> call.truth(true));
    all.put("false", call -> call.truth(false));
    all.put("null", Invocation::nothing);
    all.put("not", LogicFunctions::not);
    all.put("equals", LogicFunctions::equal);
  }

  private static Value not(Invocation call) {
    return call.maybe(0).orElse(null) instanceof Value.Truth truth
        ? call.truth(!truth.truth())
        : call.unfit("a truth value");
  }

  private static Value equal(Invocation call) {
    if (call.count() != 2) {
      return call.unfit("two values");
    }
    return switch (Values.equal(call.at(0), call.at(1))) {
      case YES -> call.truth(true);
      case NO -> call.truth(false);
      case OPEN -> call.open();
    };
  }
}
