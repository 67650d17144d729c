package dev.byos.scenarios.imports.arm.expression;

import dev.byos.model.scenario.Place;
import dev.byos.scenarios.imports.value.Value;

/** A function that decides itself which of its arguments it evaluates, and with what names. */
@FunctionalInterface
public interface SpecialForm {

  /** The value of a call. */
  Value apply(Evaluator evaluator, Expression.Call call, Frame frame, Place place);
}
