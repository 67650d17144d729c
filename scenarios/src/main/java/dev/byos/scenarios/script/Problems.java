package dev.byos.scenarios.script;

import dev.byos.model.scenario.Place;
import dev.byos.scenarios.InputProblem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Gathers the problems of an input: each once, at most {@value #MAXIMAL_PROBLEMS}. */
public final class Problems implements Consumer<InputProblem> {

  /** More are not reported; whoever has that many has one underlying mistake. */
  public static final int MAXIMAL_PROBLEMS = 200;

  private final Set<InputProblem> found = new LinkedHashSet<>();

  @Override
  public void accept(InputProblem problem) {
    if (found.size() < MAXIMAL_PROBLEMS) {
      found.add(problem);
    }
  }

  /** Adds a problem. */
  public void add(Place place, String message) {
    accept(new InputProblem(place, message));
  }

  /** Whether something at that place is reported already. */
  public boolean has(Place place) {
    return found.stream().anyMatch(problem -> problem.place().equals(place));
  }

  /** Whether a value or name at that place, not only a missing field, is reported already. */
  public boolean hasValue(Place place) {
    return found.stream()
        .anyMatch(
            problem ->
                problem.place().equals(place) && !problem.message().endsWith("is missing here"));
  }

  /** Whether there is none. */
  public boolean isEmpty() {
    return found.isEmpty();
  }

  /** All of them, ordered by place. */
  public List<InputProblem> ordered() {
    List<InputProblem> ordered = new ArrayList<>(found);
    ordered.sort(InputProblem.BY_PLACE);
    return ordered;
  }
}
