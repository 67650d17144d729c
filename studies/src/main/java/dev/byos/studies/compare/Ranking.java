package dev.byos.studies.compare;

import dev.byos.model.compare.Difference;
import dev.byos.model.compare.Estimate;
import java.util.ArrayList;
import java.util.List;

/**
 * Which layout is best, and why.
 *
 * @param winner empty when none is
 * @param reasons plain sentences
 * @param differences of the others to the winner
 */
record Ranking(String winner, List<String> reasons, List<Difference> differences) {

  static Ranking of(List<LayoutFigures> layouts, boolean partial, int seeds, String currency) {
    if (partial) {
      int made = layouts.stream().mapToInt(layout -> layout.runs().size()).sum();
      return none(
          "The comparison is partial: "
              + made
              + " of "
              + layouts.size() * seeds
              + " runs were made. No winner is named before all are there.");
    }
    if (layouts.size() == 1) {
      return none("There is one layout, so there is nothing to compare it with.");
    }
    Contest contest = new Contest(layouts, Figure.deciding(currency));
    return contest
        .winner()
        .map(best -> new Ranking(best.name(), contest.reasons(), to(best, layouts, currency)))
        .orElseGet(() -> new Ranking("", contest.reasons(), List.of()));
  }

  private static Ranking none(String reason) {
    return new Ranking("", List.of(reason), List.of());
  }

  private static List<Difference> to(
      LayoutFigures winner, List<LayoutFigures> layouts, String currency) {
    List<Difference> differences = new ArrayList<>();
    for (LayoutFigures layout : layouts) {
      if (layout.name().equals(winner.name())) {
        continue;
      }
      for (Figure figure : Figure.all(layouts, currency)) {
        Estimate difference = figure.difference(layout, winner);
        if (difference.known()) {
          differences.add(
              new Difference(
                  layout.name(),
                  figure.name(),
                  figure.unit(),
                  figure.mean(winner).mean(),
                  figure.mean(layout).mean(),
                  difference));
        }
      }
    }
    return differences;
  }
}
