package dev.byos.cli;

import java.util.List;

/**
 * Input or usage that can't be worked with: one line per problem, each with its place. Ends with
 * exit code 2.
 */
final class BadInputException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final List<String> problems;

  BadInputException(List<String> problems) {
    super(String.join("\n", problems));
    this.problems = List.copyOf(problems);
  }

  BadInputException(String problem) {
    this(List.of(problem));
  }

  List<String> problems() {
    return problems;
  }
}
