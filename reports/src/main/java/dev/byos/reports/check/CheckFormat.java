package dev.byos.reports.check;

import java.util.Arrays;
import java.util.Optional;

/** The formats of a check's report, with the file that each is written to. */
public enum CheckFormat {
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

  /** The word used on the command line. */
  public String word() {
    return word;
  }

  /** Name of the file in the output folder; empty for the console. */
  public Optional<String> fileName() {
    return Optional.ofNullable(fileName);
  }

  /** The format of that word. */
  public static Optional<CheckFormat> named(String word) {
    return Arrays.stream(values()).filter(format -> format.word.equals(word)).findFirst();
  }
}
