package dev.byos.scenarios.imports.arm.expression;

import dev.byos.model.scenario.Place;
import dev.byos.scenarios.imports.value.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A function call with evaluated arguments, as the functions see it, and the means to answer.
 *
 * @param name as the language spells it
 * @param place of the text that the call stands in
 */
public record Invocation(String name, List<Value> arguments, Frame frame, Place place) {

  /** Most characters of a text or items of a list that a function may make. */
  public static final int MAXIMUM_SIZE = 1_000_000;

  public int count() {
    return arguments.size();
  }

  public Value at(int index) {
    return arguments.get(index);
  }

  /** The argument at an index, when there is one. */
  public Optional<Value> maybe(int index) {
    return index < arguments.size() ? Optional.of(arguments.get(index)) : Optional.empty();
  }

  /** Whether an argument is open or a text with open parts. */
  public boolean anyOpen() {
    return arguments.stream().anyMatch(OpenText::isOpen);
  }

  /** The text of an argument that is a text without open parts. */
  public Optional<String> text(int index) {
    return maybe(index)
        .filter(Value.Text.class::isInstance)
        .map(value -> ((Value.Text) value).text())
        .filter(text -> !OpenText.isPartlyOpen(text));
  }

  /** The whole number of an argument. */
  public Optional<Integer> integer(int index) {
    return maybe(index)
        .filter(Value.Numeral.class::isInstance)
        .map(value -> ((Value.Numeral) value).number())
        .filter(number -> number.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0)
        .map(BigDecimal::intValue);
  }

  /** An open value that says the same as this call. */
  public Value open() {
    String reason =
        arguments.stream()
            .filter(Value.Open.class::isInstance)
            .map(value -> ((Value.Open) value).reason())
            .findFirst()
            .orElse(OpenText.REASON);
    return open(reason);
  }

  /** An open value that says the same as this call. */
  public Value open(String reason) {
    return new Value.Open(Canonical.call(name, arguments), reason, Optional.empty(), place);
  }

  /**
   * The answer when the arguments are none that the function takes: open when that may be due to an
   * open argument, otherwise open and told.
   */
  public Value unfit(String expected) {
    if (arguments.stream().anyMatch(OpenText::isOpenWithin)) {
      return open();
    }
    frame
        .surroundings()
        .notUnderstood(
            place, "arguments of function " + name + "()", "the function expects " + expected);
    return open("its arguments are not understood");
  }

  public Value text(String text) {
    if (text.length() > MAXIMUM_SIZE) {
      throw new EvaluationLimitException(
          "function " + name + "() makes a text of over a million characters");
    }
    return OpenText.value(text, place);
  }

  public Value number(long number) {
    return new Value.Numeral(BigDecimal.valueOf(number), place);
  }

  public Value number(BigDecimal number) {
    return new Value.Numeral(number, place);
  }

  public Value truth(boolean truth) {
    return new Value.Truth(truth, place);
  }

  public Value nothing() {
    return new Value.Nothing(place);
  }

  public Value items(List<Value> items) {
    if (items.size() > MAXIMUM_SIZE) {
      throw new EvaluationLimitException(
          "function " + name + "() makes a list of over a million items");
    }
    return new Value.Items(items, place);
  }

  public Value members(Map<String, Value> members) {
    return new Value.Members(members, place);
  }
}
