package dev.byos.scenarios.imports.arm.function;

import dev.byos.model.scenario.Place;
import dev.byos.scenarios.imports.arm.expression.Canonical;
import dev.byos.scenarios.imports.arm.expression.Evaluator;
import dev.byos.scenarios.imports.arm.expression.Expression;
import dev.byos.scenarios.imports.arm.expression.Frame;
import dev.byos.scenarios.imports.arm.expression.Invocation;
import dev.byos.scenarios.imports.arm.expression.OpenText;
import dev.byos.scenarios.imports.arm.expression.SpecialForm;
import dev.byos.scenarios.imports.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Functions that apply a lambda to the items of a list. */
final class LambdaForms {
  private LambdaForms() {}

  /** One application, with all that is needed to apply the lambdas among its arguments. */
  private record Application(
      String name, Evaluator evaluator, Expression.Call call, Frame frame, Place place) {

    /** The value of an argument, or empty when it is missing. */
    Optional<Value> argument(int index) {
      return index < call.arguments().size()
          ? Optional.of(evaluator.evaluate(call.arguments().get(index), frame, place))
          : Optional.empty();
    }

    boolean hasLambda(int index) {
      return index < call.arguments().size()
          && call.arguments().get(index) instanceof Expression.Call lambda
          && lambda.name().equalsIgnoreCase("lambda")
          && lambda.arguments().size() >= 2;
    }

    /** The lambda at an index applied to values; further values than it takes are left out. */
    Value apply(int index, Value... values) {
      List<Expression> lambda = ((Expression.Call) call.arguments().get(index)).arguments();
      Frame inner = frame;
      for (int i = 0; i < Math.min(values.length, lambda.size() - 1); i++) {
        Value name = evaluator.evaluate(lambda.get(i), frame, place);
        inner = inner.inLambda(OpenText.textOf(name).orElse(""), values[i]);
      }
      return evaluator.evaluate(lambda.get(lambda.size() - 1), inner, place);
    }

    Invocation answer() {
      return new Invocation(name, List.of(), frame, place);
    }

    /** What stands for the whole when the list, or an answer of the lambda, is open. */
    Value open(Value list) {
      String rest = call.arguments().stream().skip(1).map(e -> ", " + e).reduce("", String::concat);
      String text = Canonical.shortened(name + '(' + Canonical.of(list) + rest + ')');
      return new Value.Open(text, "it depends on a value that is open", Optional.empty(), place);
    }

    Value unfit() {
      return SpecialForms.evaluated(name, evaluator, call, frame, place)
          .unfit("a list and a lambda");
    }
  }

  @FunctionalInterface
  private interface Work {
    Value on(Application application, List<Value> items, Value list);
  }

  static void register(Map<String, SpecialForm> all) {
    put(all, "map", LambdaForms::map);
    put(all, "filter", LambdaForms::filter);
    put(all, "sort", LambdaForms::sort);
    put(all, "toObject", LambdaForms::toObject);
    put(all, "groupBy", LambdaForms::groupBy);
    all.put("reduce", LambdaForms::reduce);
    all.put("mapvalues", LambdaForms::mapValues);
    all.put(
        "lambda",
        (evaluator, call, frame, place) ->
            new Value.Open(
                Canonical.shortened(call.toString()),
                "a lambda is no value",
                Optional.empty(),
                place));
  }

  private static void put(Map<String, SpecialForm> all, String name, Work work) {
    all.put(
        name.toLowerCase(java.util.Locale.ROOT),
        (evaluator, call, frame, place) -> {
          Application application = new Application(name, evaluator, call, frame, place);
          Value list = application.argument(0).orElse(null);
          if (list == null || !application.hasLambda(1)) {
            return application.unfit();
          }
          if (list instanceof Value.Items items) {
            return work.on(application, items.items(), list);
          }
          return OpenText.isOpen(list) ? application.open(list) : application.unfit();
        });
  }

  private static Value map(Application application, List<Value> items, Value list) {
    List<Value> results = new ArrayList<>();
    for (Value item : items) {
      results.add(application.apply(1, item, application.answer().number(results.size())));
    }
    return application.answer().items(results);
  }

  private static Value filter(Application application, List<Value> items, Value list) {
    List<Value> kept = new ArrayList<>();
    int index = 0;
    for (Value item : items) {
      Value answer = application.apply(1, item, application.answer().number(index++));
      if (!(answer instanceof Value.Truth truth)) {
        return application.open(list);
      }
      if (truth.truth()) {
        kept.add(item);
      }
    }
    return application.answer().items(kept);
  }

  private static Value sort(Application application, List<Value> items, Value list) {
    List<Value> sorted = new ArrayList<>();
    for (Value item : items) {
      int at = sorted.size();
      while (at > 0) {
        Value answer = application.apply(1, item, sorted.get(at - 1));
        if (!(answer instanceof Value.Truth before)) {
          return application.open(list);
        }
        if (!before.truth()) {
          break;
        }
        at--;
      }
      sorted.add(at, item);
    }
    return application.answer().items(sorted);
  }

  private static Value toObject(Application application, List<Value> items, Value list) {
    Map<String, Value> members = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (Value item : items) {
      Optional<String> key = OpenText.textOf(application.apply(1, item));
      if (key.isEmpty()) {
        return application.unfit();
      }
      members.put(key.get(), application.hasLambda(2) ? application.apply(2, item) : item);
    }
    return application.answer().members(members);
  }

  private static Value groupBy(Application application, List<Value> items, Value list) {
    Map<String, List<Value>> groups = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (Value item : items) {
      Optional<String> key = OpenText.textOf(application.apply(1, item));
      if (key.isEmpty()) {
        return application.unfit();
      }
      groups.computeIfAbsent(key.get(), k -> new ArrayList<>()).add(item);
    }
    Map<String, Value> members = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    groups.forEach((key, group) -> members.put(key, application.answer().items(group)));
    return application.answer().members(members);
  }

  private static Value reduce(Evaluator evaluator, Expression.Call call, Frame frame, Place place) {
    Application application = new Application("reduce", evaluator, call, frame, place);
    Optional<Value> list = application.argument(0);
    Optional<Value> start = application.argument(1);
    if (list.isEmpty() || start.isEmpty() || !application.hasLambda(2)) {
      return application.unfit();
    }
    if (!(list.get() instanceof Value.Items items)) {
      return OpenText.isOpen(list.get()) ? application.open(list.get()) : application.unfit();
    }
    Value result = start.get();
    int index = 0;
    for (Value item : items.items()) {
      result = application.apply(2, result, item, application.answer().number(index++));
    }
    return result;
  }

  private static Value mapValues(
      Evaluator evaluator, Expression.Call call, Frame frame, Place place) {
    Application application = new Application("mapValues", evaluator, call, frame, place);
    Value object = application.argument(0).orElse(null);
    if (object == null || !application.hasLambda(1)) {
      return application.unfit();
    }
    if (!(object instanceof Value.Members members)) {
      return OpenText.isOpen(object) ? application.open(object) : application.unfit();
    }
    Map<String, Value> results = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    members.members().forEach((name, value) -> results.put(name, application.apply(1, value)));
    return application.answer().members(results);
  }
}
