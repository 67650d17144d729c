package dev.byos.scenarios.imports.arm.expression;

import dev.byos.scenarios.InputProblem;
import dev.byos.scenarios.imports.json.JsonValue;
import dev.byos.scenarios.imports.value.Value;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * How often a copy loop turns.
 *
 * @param turns 0 when the count is not usable, which has been told as a problem then
 * @param open the count, when it cannot be known; null otherwise
 */
public record LoopCount(int turns, Value.Open open) {
  /** Azure Resource Manager refuses more. */
  private static final int MAXIMUM = 800;

  /** Evaluates the count of a loop. */
  public static LoopCount of(Evaluator evaluator, JsonValue loop, Frame frame) {
    Optional<JsonValue> written = loop.memberIgnoringCase("count");
    if (written.isEmpty()) {
      frame
          .surroundings()
          .problem(new InputProblem(loop.place(), "this copy loop has no 'count', expected one"));
      return new LoopCount(0, null);
    }
    Value count = evaluator.evaluate(written.get(), frame);
    if (count instanceof Value.Open open) {
      return new LoopCount(0, open);
    }
    if (count instanceof Value.Numeral number
        && number.number().signum() >= 0
        && number.number().compareTo(BigDecimal.valueOf(MAXIMUM)) <= 0) {
      return new LoopCount(number.number().intValue(), null);
    }
    frame
        .surroundings()
        .problem(
            new InputProblem(
                written.get().place(),
                "found "
                    + OpenText.braces(Canonical.of(count))
                    + " as the count of a copy loop, expected a whole number from 0 to "
                    + MAXIMUM
                    + " (more is refused by Azure Resource Manager)"));
    return new LoopCount(0, null);
  }
}
