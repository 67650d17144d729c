package dev.byos.scenarios.imports.arm.function;

import dev.byos.model.scenario.Place;
import dev.byos.scenarios.imports.arm.expression.Evaluator;
import dev.byos.scenarios.imports.arm.expression.Expression;
import dev.byos.scenarios.imports.arm.expression.Frame;
import dev.byos.scenarios.imports.arm.expression.Invocation;
import dev.byos.scenarios.imports.arm.expression.SpecialForm;
import dev.byos.scenarios.imports.arm.expression.Values;
import dev.byos.scenarios.imports.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Functions that evaluate their arguments themselves: choices, names and lambdas. */
final class SpecialForms {
  static final Map<String, SpecialForm> ALL = all();

  private SpecialForms() {}

  private static Map<String, SpecialForm> all() {
    Map<String, SpecialForm> all = new HashMap<>();
    all.put("if", SpecialForms::choice);
    all.put("and", (e, call, frame, place) -> junction(e, call, frame, place, false));
    all.put("or", (e, call, frame, place) -> junction(e, call, frame, place, true));
    all.put("parameters", (e, c, f, p) -> named(e, c, f, p, "parameters"));
    all.put("variables", (e, c, f, p) -> named(e, c, f, p, "variables"));
    all.put("lambdavariables", (e, c, f, p) -> named(e, c, f, p, "lambdaVariables"));
    all.put("copyindex", SpecialForms::copyIndex);
    LambdaForms.register(all);
    return Map.copyOf(all);
  }

  private static Value choice(Evaluator evaluator, Expression.Call call, Frame frame, Place place) {
    List<Expression> arguments = call.arguments();
    if (arguments.size() != 3) {
      return evaluated("if", evaluator, call, frame, place).unfit("a condition and two values");
    }
    Value condition = evaluator.evaluate(arguments.get(0), frame, place);
    if (condition instanceof Value.Truth truth) {
      return evaluator.evaluate(arguments.get(truth.truth() ? 1 : 2), frame, place);
    }
    Value yes = evaluator.evaluate(arguments.get(1), frame, place);
    Value no = evaluator.evaluate(arguments.get(2), frame, place);
    boolean same = Values.equal(yes, no) == Values.Answer.YES;
    if (same) {
      return yes;
    }
    return new Invocation("if", List.of(condition, yes, no), frame, place)
        .unfit("a condition that is true or false");
  }

  private static Value junction(
      Evaluator evaluator, Expression.Call call, Frame frame, Place place, boolean decisive) {
    List<Value> open = new ArrayList<>();
    Invocation answer = new Invocation(decisive ? "or" : "and", List.of(), frame, place);
    for (Expression argument : call.arguments()) {
      Value value = evaluator.evaluate(argument, frame, place);
      if (value instanceof Value.Truth truth) {
        if (truth.truth() == decisive) {
          return answer.truth(decisive);
        }
      } else {
        open.add(value);
      }
    }
    if (open.isEmpty()) {
      return answer.truth(!decisive);
    }
    Invocation rest = new Invocation(answer.name(), open, frame, place);
    boolean single = open.size() == 1 && open.get(0).isOpen();
    return single ? open.get(0) : rest.unfit("truth values");
  }

  private static Value named(
      Evaluator evaluator, Expression.Call call, Frame frame, Place place, String kind) {
    Invocation evaluated = evaluated(kind, evaluator, call, frame, place);
    Optional<String> name = evaluated.text(0);
    if (name.isEmpty()) {
      return evaluated.unfit("a name");
    }
    return switch (kind) {
      case "parameters" -> frame.parameter(name.get(), place);
      case "variables" -> frame.surroundings().variable(name.get(), place);
      default ->
          frame.lambda(name.get()).orElseGet(() -> evaluated.unfit("a variable of a lambda"));
    };
  }

  private static Value copyIndex(
      Evaluator evaluator, Expression.Call call, Frame frame, Place place) {
    Invocation evaluated = evaluated("copyIndex", evaluator, call, frame, place);
    Optional<String> name = evaluated.text(0);
    int offset = evaluated.integer(name.isPresent() ? 1 : 0).orElse(0);
    Optional<Value> turn = name.isPresent() ? frame.loop(name.get()) : frame.innermostLoop();
    if (turn.isEmpty()) {
      return evaluated.unfit("a copy loop around it");
    }
    if (turn.get() instanceof Value.Numeral number) {
      return evaluated.number(number.number().longValue() + offset);
    }
    Value plus = evaluated.number(offset);
    return offset == 0
        ? turn.get()
        : new Invocation("add", List.of(turn.get(), plus), frame, place).open();
  }

  static Invocation evaluated(
      String name, Evaluator evaluator, Expression.Call call, Frame frame, Place place) {
    List<Value> arguments = new ArrayList<>();
    for (Expression argument : call.arguments()) {
      arguments.add(evaluator.evaluate(argument, frame, place));
    }
    return new Invocation(name, arguments, frame, place);
  }
}
