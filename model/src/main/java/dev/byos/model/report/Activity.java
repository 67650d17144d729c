package dev.byos.model.report;

import java.util.List;

/**
 * Work over virtual time, in bins of one length, so that a page can draw it whatever the number of
 * events. A bin holds what happened from its beginning (included) to its end (excluded); the number
 * of bins is bounded.
 *
 * @param binMicros length of a bin; 0 when nothing happened
 * @param series ordered by kind and outcome
 */
public record Activity(long binMicros, List<Series> series) {
  private static final Activity NONE = new Activity(0, List.of());

  public Activity {
    series = List.copyOf(series);
  }

  /**
   * One kind of work that came to one end.
   *
   * @param kind as in {@link RunReport.WorkCount}, such as {@code recordings}
   * @param outcome {@code started}, {@code succeeded}, {@code failed} or {@code rejected}
   * @param counts one a bin, from virtual time 0; trailing bins without any are left out
   */
  public record Series(String kind, String outcome, List<Long> counts) {
    public Series {
      counts = List.copyOf(counts);
    }
  }

  /** Nothing happened. */
  public static Activity none() {
    return NONE;
  }
}
