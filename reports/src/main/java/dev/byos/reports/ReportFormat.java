package dev.byos.reports;

import java.util.Arrays;
import java.util.Optional;

/** The formats of a run's report, with the file that each is written to. */
public enum ReportFormat {
  HTML("html", "report.html"),
  JSON("json", "report.json"),
  SARIF("sarif", "report.sarif"),
  JUNIT("junit", "junit.xml"),
  MARKDOWN("markdown", "summary.md"),
  CSV("csv", "findings.csv");

  private final String word;
  private final String fileName;

  ReportFormat(String word, String fileName) {
    this.word = word;
    this.fileName = fileName;
  }

  /** The word used on the command line. */
  public String word() {
    return word;
  }

  /** Name of the file in the output folder. */
  public String fileName() {
    return fileName;
  }

  /** The format of that word. */
  public static Optional<ReportFormat> named(String word) {
    return Arrays.stream(values()).filter(format -> format.word.equals(word)).findFirst();
  }
}
