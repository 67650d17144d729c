package dev.byos.reports.compare;

import dev.byos.reports.text.WrittenFormat;
import java.util.Optional;

/** The formats of a comparison, with the file that each is written to. */
public enum CompareFormat implements WrittenFormat {
  /** For a terminal; has no file. */
  CONSOLE("console", null),
  HTML("html", "report.html"),
  JSON("json", "report.json"),
  MARKDOWN("markdown", "summary.md"),
  CSV("csv", "comparison.csv");

  private final String word;
  private final String fileName;

  CompareFormat(String word, String fileName) {
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
