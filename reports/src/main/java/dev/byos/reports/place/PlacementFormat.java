package dev.byos.reports.place;

import java.util.Arrays;
import java.util.Optional;

/** The formats of a ranking of placements, with the file that each is written to. */
public enum PlacementFormat {
  /** For a terminal; has no file. */
  CONSOLE("console", null),
  JSON("json", "report.json"),
  MARKDOWN("markdown", "summary.md"),
  CSV("csv", "placements.csv");

  private final String word;
  private final String fileName;

  PlacementFormat(String word, String fileName) {
    this.word = word;
    this.fileName = fileName;
  }

  /** The word used on the command line. */
  public String word() {
    return word;
  }

  /** Name of the file in the output folder; empty for the console. */
  public Optional<String> fileName() {
    return Optional.ofNullable(fileName);
  }

  /** The format of that word. */
  public static Optional<PlacementFormat> named(String word) {
    return Arrays.stream(values()).filter(format -> format.word.equals(word)).findFirst();
  }
}
