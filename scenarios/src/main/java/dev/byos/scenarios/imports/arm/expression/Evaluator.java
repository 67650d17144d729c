package dev.byos.scenarios.imports.arm.expression;

import dev.byos.model.scenario.Place;
import dev.byos.scenarios.InputProblem;
import dev.byos.scenarios.imports.json.JsonValue;
import dev.byos.scenarios.imports.value.Value;
import dev.byos.scenarios.yaml.NearestName;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Evaluates the values of a template. It never fails on what a template says: a mistake becomes a
 * problem, what is not known here is told, and both leave an open value. Only templates that ask
 * for too much end in an {@link EvaluationLimitException}. For one thread.
 */
public final class Evaluator {
  private static final int MAXIMUM_DEPTH = 600;
  private static final long MAXIMUM_STEPS = 200_000_000L;
  private static final int MAXIMUM_CACHED = 20_000;

  private final Map<String, TemplateFunction> functions;
  private final Map<String, SpecialForm> forms;
  private final Map<String, Expression> parsed = new HashMap<>();
  private int depth;
  private long steps;

  /** Takes the functions by their names in lower case. */
  public Evaluator(Map<String, TemplateFunction> functions, Map<String, SpecialForm> forms) {
    this.functions = functions;
    this.forms = forms;
  }

  /** The value of what a template says; its place is where the template says it. */
  public Value evaluate(JsonValue json, Frame frame) {
    return switch (json.kind()) {
      case STRING -> text(json.text(), json.place(), frame);
      case ARRAY -> {
        enter();
        List<Value> items = new ArrayList<>(json.size());
        for (JsonValue item : json.items()) {
          items.add(evaluate(item, frame));
        }
        depth--;
        yield new Value.Items(items, json.place());
      }
      case OBJECT -> {
        enter();
        Value object = object(json, frame);
        depth--;
        yield object;
      }
      default -> json.toValue();
    };
  }

  private Value object(JsonValue json, Frame frame) {
    Map<String, Value> members = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (JsonValue.Member member : json.members()) {
      if (PropertyLoops.isLoop(member)) {
        members.putAll(PropertyLoops.evaluate(this, member.value(), frame));
        continue;
      }
      String name = member.name();
      if (ExpressionParser.isExpression(name)) {
        Value key = text(name, member.namePlace(), frame);
        name = OpenText.textOf(key).orElse(name);
      }
      members.put(name, evaluate(member.value(), frame));
    }
    return new Value.Members(members, json.place());
  }

  /** The value of a text, which may be an expression. */
  public Value text(String written, Place place, Frame frame) {
    String text = OpenText.clean(written);
    if (!ExpressionParser.isExpression(text)) {
      return new Value.Text(ExpressionParser.literal(text), place);
    }
    try {
      Expression expression = parsed.get(text);
      if (expression == null) {
        expression = ExpressionParser.parse(text);
        if (parsed.size() < MAXIMUM_CACHED) {
          parsed.put(text, expression);
        }
      }
      return Values.at(evaluate(expression, frame, place), place);
    } catch (ExpressionSyntaxException e) {
      Place mistake = new Place(place.file(), place.line(), place.column() + 1 + e.offset());
      frame
          .surroundings()
          .problem(new InputProblem(mistake, "not a valid template expression: " + e.getMessage()));
      String what = Canonical.shortened(text);
      return new Value.Open(what, "the expression is not valid", Optional.empty(), place);
    }
  }

  /** The value of an expression that stands in the text at a place. */
  public Value evaluate(Expression expression, Frame frame, Place place) {
    enter();
    Value value;
    if (expression instanceof Expression.Literal literal) {
      value = new Value.Text(literal.text(), place);
    } else if (expression instanceof Expression.Figure figure) {
      value = new Value.Numeral(figure.number(), place);
    } else if (expression instanceof Expression.Access access) {
      value = access(access, frame, place);
    } else {
      value = call((Expression.Call) expression, frame, place);
    }
    depth--;
    return value;
  }

  /** Lets a deeper evaluation begin anew after one was given up. */
  public int depth() {
    return depth;
  }

  /** Goes back to a depth after an evaluation was given up. */
  public void unwindTo(int earlier) {
    depth = earlier;
  }

  private void enter() {
    if (depth >= MAXIMUM_DEPTH) {
      throw new EvaluationLimitException(
          "values refer to one another more than " + MAXIMUM_DEPTH + " levels deep");
    }
    if (++steps > MAXIMUM_STEPS) {
      throw new EvaluationLimitException("the template takes more than 200 million steps");
    }
    depth++;
  }

  private Value access(Expression.Access access, Frame frame, Place place) {
    Value base = evaluate(access.base(), frame, place);
    Value key = evaluate(access.key(), frame, place);
    return Values.access(base, key, access.safe(), frame, place);
  }

  private Value call(Expression.Call call, Frame frame, Place place) {
    String name = unqualified(call.name());
    SpecialForm form = forms.get(name);
    if (form != null) {
      return form.apply(this, call, frame, place);
    }
    TemplateFunction function = functions.get(name);
    List<Value> arguments = new ArrayList<>(call.arguments().size());
    for (Expression argument : call.arguments()) {
      arguments.add(evaluate(argument, frame, place));
    }
    if (function != null) {
      return function.apply(new Invocation(spelled(call.name()), arguments, frame, place));
    }
    Optional<Surroundings.UserFunction> own = frame.surroundings().function(call.name());
    if (own.isPresent()) {
      return userFunction(own.get(), arguments, frame, place);
    }
    Invocation unknown = new Invocation(call.name(), arguments, frame, place);
    if (name.startsWith("list") && !name.contains(".")) {
      return unknown.open("it is known only at run time");
    }
    frame
        .surroundings()
        .problem(
            new InputProblem(
                place,
                "there is no template function '"
                    + call.name()
                    + "'"
                    + NearestName.hint(unqualified(call.name()), functions.keySet())));
    return unknown.open("the function " + call.name() + "() is not known");
  }

  private Value userFunction(
      Surroundings.UserFunction own, List<Value> arguments, Frame frame, Place place) {
    Map<String, Value> parameters = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (int i = 0; i < Math.min(arguments.size(), own.parameters().size()); i++) {
      parameters.put(own.parameters().get(i), arguments.get(i));
    }
    return Values.at(evaluate(own.output(), frame.inFunction(parameters)), place);
  }

  private static String unqualified(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    boolean builtIn = lower.startsWith("sys.") || lower.startsWith("az.");
    return builtIn ? lower.substring(lower.indexOf('.') + 1) : lower;
  }

  /** The name as it goes into canonical texts: not dependent on the case it was written in. */
  private static String spelled(String name) {
    String lower = unqualified(name);
    return Spelling.OF.getOrDefault(lower, lower);
  }

  static Value whole(long number, Place place) {
    return new Value.Numeral(BigDecimal.valueOf(number), place);
  }
}
