package dev.byos.scenarios.imports.arm.expression;

import dev.byos.model.scenario.Place;
import dev.byos.scenarios.imports.value.Value;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the names in an expression mean at its place: the template around it, the turns of the loops
 * it stands in, the variables of lambdas and the parameters of a function. Immutable.
 */
public final class Frame {
  private final Surroundings surroundings;
  private final Map<String, Value> loops;
  private final Value innermostLoop;
  private final Map<String, Value> lambdas;
  private final Map<String, Value> functionParameters;

  private Frame(
      Surroundings surroundings,
      Map<String, Value> loops,
      Value innermostLoop,
      Map<String, Value> lambdas,
      Map<String, Value> functionParameters) {
    this.surroundings = surroundings;
    this.loops = loops;
    this.innermostLoop = innermostLoop;
    this.lambdas = lambdas;
    this.functionParameters = functionParameters;
  }

  /** Outside of all loops and functions. */
  public static Frame of(Surroundings surroundings) {
    return new Frame(surroundings, Map.of(), null, Map.of(), null);
  }

  public Surroundings surroundings() {
    return surroundings;
  }

  /** The same loops with another template around. */
  public Frame within(Surroundings other) {
    return new Frame(other, loops, innermostLoop, lambdas, functionParameters);
  }

  /**
   * Within one turn of a loop.
   *
   * @param ofProperty whether the loop makes the items of a list: then {@code copyIndex()} without
   *     a name still means the loop around the resource
   */
  public Frame inLoop(String name, Value turn, boolean ofProperty) {
    Value innermost = ofProperty && innermostLoop != null ? innermostLoop : turn;
    return new Frame(surroundings, with(loops, name, turn), innermost, lambdas, functionParameters);
  }

  /** Within a lambda. */
  public Frame inLambda(String name, Value value) {
    return new Frame(
        surroundings, loops, innermostLoop, with(lambdas, name, value), functionParameters);
  }

  /** Within a function of the template, which sees its parameters alone. */
  public Frame inFunction(Map<String, Value> parameters) {
    Map<String, Value> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    copy.putAll(parameters);
    return new Frame(surroundings, Map.of(), null, Map.of(), copy);
  }

  /** The turn of the loop of that name. */
  public Optional<Value> loop(String name) {
    return Optional.ofNullable(loops.get(name));
  }

  /** The turn of the loop that {@code copyIndex()} without a name means. */
  public Optional<Value> innermostLoop() {
    return Optional.ofNullable(innermostLoop);
  }

  /** The variable of a lambda. */
  public Optional<Value> lambda(String name) {
    return Optional.ofNullable(lambdas.get(name));
  }

  /** The value of a parameter: of the function, when this is within one, or of the template. */
  public Value parameter(String name, Place place) {
    if (functionParameters == null) {
      return surroundings.parameter(name, place);
    }
    return Optional.ofNullable(functionParameters.get(name)).orElse(new Value.Nothing(place));
  }

  private static Map<String, Value> with(Map<String, Value> map, String name, Value value) {
    Map<String, Value> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    copy.putAll(map);
    copy.put(name, value);
    return copy;
  }
}
