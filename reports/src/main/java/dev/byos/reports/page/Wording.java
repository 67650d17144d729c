package dev.byos.reports.page;

import dev.byos.model.report.RunReport.FindingCounts;
import dev.byos.reports.text.SafeText;
import java.util.Locale;

/** Small words that sections of pages share. */
public final class Wording {
  private static final int SHOWN = 300;

  private Wording() {}

  /** The name of a kind of artefact as people write it. */
  public static String artefact(String kind) {
    return kind.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** A sentence that cannot fill the page. */
  public static String limited(String sentence) {
    return SafeText.limited(sentence, SHOWN);
  }

  /** Findings by severity. */
  public static String counts(FindingCounts counts) {
    return plural(counts.errors(), "error")
        + ", "
        + plural(counts.warnings(), "warning")
        + ", "
        + plural(counts.notes(), "note");
  }

  /** A count and its noun. */
  public static String plural(long count, String noun) {
    return String.format(Locale.ROOT, "%,d %s%s", count, noun, count == 1 ? "" : "s");
  }
}
