package dev.byos.reports.diff;

import dev.byos.reports.text.WrittenFormat;
import java.util.Optional;

/**
 * The formats of a comparison of two reports, with the file that each is written to. The names
 * differ from those of a run's report, so that both can lie in one folder.
 */
public enum DiffFormat implements WrittenFormat {
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

  @Override
  public String word() {
    return word;
  }

  @Override
  public Optional<String> fileName() {
    return Optional.ofNullable(fileName);
  }
}
