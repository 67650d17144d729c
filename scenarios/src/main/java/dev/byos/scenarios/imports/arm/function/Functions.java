package dev.byos.scenarios.imports.arm.function;

import dev.byos.scenarios.imports.arm.expression.Evaluator;
import dev.byos.scenarios.imports.arm.expression.TemplateFunction;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** All functions of the expression language, by name in lower case. */
public final class Functions {
  private static final Map<String, TemplateFunction> ALL = all();

  private Functions() {}

  /** An evaluator that knows every function. */
  public static Evaluator evaluator() {
    return new Evaluator(ALL, SpecialForms.ALL);
  }

  private static Map<String, TemplateFunction> all() {
    Map<String, TemplateFunction> all = new HashMap<>();
    TextFunctions.register(all);
    FormatFunctions.register(all);
    ConversionFunctions.register(all);
    NumberFunctions.register(all);
    LogicFunctions.register(all);
    ListFunctions.register(all);
    ObjectFunctions.register(all);
    ScopeFunctions.register(all);
    ResourceIdFunctions.register(all);
    RunTimeFunctions.register(all);
    Map<String, TemplateFunction> lowered = new HashMap<>();
    all.forEach((name, function) -> lowered.put(name.toLowerCase(Locale.ROOT), function));
    return Map.copyOf(lowered);
  }
}
