package dev.byos.reports.page;

import dev.byos.model.report.Verdict;
import java.util.List;

/**
 * One question that the first screen answers.
 *
 * @param id anchor
 * @param answer in a word or two
 * @param tone {@code good}, {@code bad}, {@code open} or {@code plain}: the colour beside the words
 * @param lines what the answer rests on
 * @param link where to read on within the page, such as {@code #findings}
 */
public record Answer(
    String id, String question, String answer, String tone, List<String> lines, String link) {

  public Answer {
    lines = List.copyOf(lines);
  }

  /** The colour beside a verdict. */
  public static String tone(Verdict verdict) {
    return switch (verdict) {
      case CLEAN -> "good";
      case VIOLATIONS -> "bad";
      case INCONCLUSIVE -> "open";
    };
  }
}
