package dev.byos.scenarios;

import dev.byos.model.scenario.Place;
import java.util.Comparator;

/**
 * One thing that is wrong with an input: where it stands, what was found, what was expected and,
 * where a name is misspelt, the nearest valid one.
 */
public record InputProblem(Place place, String message) {

  /** Order of a report: by file, then from top to bottom. */
  public static final Comparator<InputProblem> BY_PLACE =
      Comparator.comparing((InputProblem problem) -> problem.place().file())
          .thenComparingInt(problem -> problem.place().line())
          .thenComparingInt(problem -> problem.place().column())
          .thenComparing(InputProblem::message);

  @Override
  public String toString() {
    return place + ": " + message;
  }
}
