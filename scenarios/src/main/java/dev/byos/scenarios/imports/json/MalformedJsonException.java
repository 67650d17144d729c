package dev.byos.scenarios.imports.json;

import dev.byos.scenarios.InputProblem;
import java.util.List;

/**
 * A file is not JSON in UTF-8, or uses a key of an object twice. It carries everything that is
 * wrong with the file: all keys used twice and at most one mistake of grammar, behind which nothing
 * can be read. Unchecked, since callers that read many files catch it around each of them.
 */
public final class MalformedJsonException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<InputProblem> problems;

  MalformedJsonException(List<InputProblem> problems) {
    super(problems.isEmpty() ? "malformed JSON" : problems.get(0).toString());
    this.problems = List.copyOf(problems);
  }

  /** What is wrong, from top to bottom; never empty. */
  public List<InputProblem> problems() {
    return problems;
  }
}
