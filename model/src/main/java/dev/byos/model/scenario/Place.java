package dev.byos.model.scenario;

/**
 * Where a value stands in an input.
 *
 * @param file path as the user gave it, with forward slashes
 * @param line first line is 1
 * @param column first column is 1
 */
public record Place(String file, int line, int column) {

  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
