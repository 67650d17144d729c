package dev.byos.scenarios.regions;

import dev.byos.model.scenario.Place;

/**
 * A row of the region data is wrong. The message names file and line, what was found and what was
 * expected, so that whoever edits the figures can go straight there.
 */
public final class RegionDataException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final int line;
  private final int column;
  private final String problem;

  RegionDataException(String file, int line, String problem) {
    this(file, line, 1, problem);
  }

  RegionDataException(String file, int line, int column, String problem) {
    super(file + ":" + line + ": " + problem);
    this.line = line;
    this.column = column;
    this.problem = problem;
  }

  /** Where the wrong value stands, in a file called so. */
  Place in(String file) {
    return new Place(file, line, column);
  }

  /** What is wrong, without the place. */
  String problem() {
    return problem;
  }
}
