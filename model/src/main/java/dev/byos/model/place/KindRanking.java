package dev.byos.model.place;

import java.util.List;

/**
 * The best placements for one kind of work.
 *
 * @param admitted how many the policy admits
 * @param onFirstFront how many of them are dominated by nobody
 * @param fronts how many fronts there are
 * @param best the first of the ranking, in its order
 */
public record KindRanking(
    SpeechKind kind, int admitted, int onFirstFront, int fronts, List<Ranked> best) {
  public KindRanking {
    best = List.copyOf(best);
  }

  /** How many admitted ones are not in the list. */
  public int leftOut() {
    return admitted - best.size();
  }
}
