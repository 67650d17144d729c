package dev.byos.scenarios.regions;

/**
 * A row of the region data is wrong. The message names file and line, what was found and what was
 * expected, so that whoever edits the figures can go straight there.
 */
public final class RegionDataException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RegionDataException(String file, int line, String problem) {
    super(file + ":" + line + ": " + problem);
  }
}
