package dev.byos.scenarios;

import dev.byos.model.scenario.Scenario;
import java.util.List;
import java.util.stream.Collectors;

/** What became of loading a script: a scenario, or everything that is wrong with the input. */
public sealed interface LoadResult {

  /** The input is good. */
  record Loaded(Scenario scenario) implements LoadResult {}

  /**
   * The input is not good.
   *
   * @param problems all problems, ordered by place; never empty
   */
  record Refused(List<InputProblem> problems) implements LoadResult {
    public Refused {
      problems = List.copyOf(problems);
    }

    /** All problems, one a line. */
    public String message() {
      return problems.stream().map(InputProblem::toString).collect(Collectors.joining("\n"));
    }
  }

  /** The problems, empty for a good input. */
  default List<InputProblem> problems() {
    return this instanceof Refused refused ? refused.problems() : List.of();
  }

  /**
   * The scenario.
   *
   * @throws IllegalArgumentException with all problems when the input was refused
   */
  default Scenario orThrow() {
    if (this instanceof Loaded loaded) {
      return loaded.scenario();
    }
    throw new IllegalArgumentException(((Refused) this).message());
  }
}
