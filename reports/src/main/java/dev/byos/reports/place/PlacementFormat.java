package dev.byos.reports.place;

import dev.byos.reports.text.WrittenFormat;
import java.util.Optional;

/** The formats of a ranking of placements, with the file that each is written to. */
public enum PlacementFormat implements WrittenFormat {
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

  @Override
  public String word() {
    return word;
  }

  @Override
  public Optional<String> fileName() {
    return Optional.ofNullable(fileName);
  }
}
