package dev.byos.reports.check;

import dev.byos.reports.text.WrittenFormat;
import java.util.Optional;

/** The formats of a check's report, with the file that each is written to. */
public enum CheckFormat implements WrittenFormat {
  /** For a terminal; has no file. */
  CONSOLE("console", null),
  HTML("html", "report.html"),
  JSON("json", "report.json"),
  SARIF("sarif", "report.sarif"),
  JUNIT("junit", "junit.xml"),
  MARKDOWN("markdown", "summary.md"),
  CSV("csv", "findings.csv");

  private final String word;
  private final String fileName;

  CheckFormat(String word, String fileName) {
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
