package dev.byos.reports.diff;

import java.util.Arrays;
import java.util.Optional;

/**
 * The formats of a comparison of two reports, with the file that each is written to. The names
 * differ from those of a run's report, so that both can lie in one folder.
 */
public enum DiffFormat {
  /** For a terminal; has no file. */
  CONSOLE("console", null),
  MARKDOWN("markdown", "diff.md"),
  JSON("json", "diff.json"),
  JUNIT("junit", "junit-diff.xml");

  private final String word;
  private final String fileName;

  DiffFormat(String word, String fileName) {
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
  public static Optional<DiffFormat> named(String word) {
    return Arrays.stream(values()).filter(format -> format.word.equals(word)).findFirst();
  }
}
