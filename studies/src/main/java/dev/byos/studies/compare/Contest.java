package dev.byos.studies.compare;

import dev.byos.model.compare.Estimate;
import dev.byos.model.compare.LayoutResult;
import dev.byos.model.finding.Severity;
import dev.byos.model.report.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * Finds the best layout by one question after the other, the weightiest first: compliance, nothing
 * lost, borders, latency, cost. A layout is out once it is worse than another in an answer; what
 * comes later does not bring it back. Whoever is left alone wins; when several are left, nothing
 * tells them apart and nobody wins.
 */
final class Contest {
  private final List<LayoutFigures> layouts;
  private final List<Figure> figures;
  private final List<String> reasons = new ArrayList<>();
  private List<LayoutFigures> left;

  Contest(List<LayoutFigures> layouts, List<Figure> figures) {
    this.layouts = layouts;
    this.figures = figures;
    this.left = layouts;
    judge();
  }

  /** The winner, if there is one. */
  Optional<LayoutFigures> winner() {
    return left.size() == 1 ? Optional.of(left.get(0)) : Optional.empty();
  }

  /** Why. */
  List<String> reasons() {
    return List.copyOf(reasons);
  }

  private void judge() {
    fewest(Contest::verdictRank, layout -> "is " + verdict(layout.result().verdict()));
    fewest(layout -> broken(layout, Severity.ERROR).size(), broken(Severity.ERROR));
    fewest(layout -> broken(layout, Severity.WARNING).size(), broken(Severity.WARNING));
    figures.forEach(this::least);
    if (left.size() == 1) {
      reasons.add(0, left.get(0).name() + " is the best of " + layouts.size() + " layouts.");
      more(left.get(0));
    } else {
      reasons.add(
          0,
          "There is no winner: no figure tells "
              + Wording.list(left.stream().map(LayoutFigures::name).toList())
              + " apart.");
    }
    reasons.add(footnote());
  }

  /** A question that every run of a layout answers alike. */
  private void fewest(ToIntFunction<LayoutFigures> score, Function<LayoutFigures, String> words) {
    int best = left.stream().mapToInt(score).min().orElseThrow();
    List<LayoutFigures> out =
        left.stream().filter(layout -> score.applyAsInt(layout) > best).toList();
    if (out.isEmpty()) {
      return;
    }
    List<String> sentences = new ArrayList<>();
    left.forEach(layout -> sentences.add(layout.name() + " " + words.apply(layout)));
    reasons.add(String.join("; ", sentences) + ".");
    leave(out);
  }

  private void least(Figure figure) {
    if (left.size() == 1) {
      return;
    }
    LayoutFigures best = left.get(0);
    for (LayoutFigures layout : left) {
      if (figure.mean(layout).mean() < figure.mean(best).mean()) {
        best = layout;
      }
    }
    List<LayoutFigures> out = new ArrayList<>();
    for (LayoutFigures layout : left) {
      if (figure.worse(layout, best)) {
        out.add(layout);
        reasons.add(sentence(figure, layout, best) + ".");
      }
    }
    leave(out);
  }

  private void leave(List<LayoutFigures> out) {
    Set<String> names = out.stream().map(LayoutFigures::name).collect(Collectors.toSet());
    left = left.stream().filter(layout -> !names.contains(layout.name())).toList();
  }

  /** What the winner is better at besides, and what it is worse at, so that nobody is surprised. */
  private void more(LayoutFigures winner) {
    List<String> drawbacks = new ArrayList<>();
    for (LayoutFigures other : layouts) {
      for (Figure figure : figures) {
        if (figure.worse(other, winner)) {
          besides(sentence(figure, other, winner));
        }
        if (figure.worse(winner, other)) {
          drawbacks.add("On the other hand, " + sentence(figure, winner, other) + ".");
        }
      }
    }
    reasons.addAll(drawbacks);
  }

  private void besides(String sentence) {
    if (!reasons.contains(sentence + ".")) {
      reasons.add("Besides, " + sentence + ".");
    }
  }

  private static String sentence(Figure figure, LayoutFigures worse, LayoutFigures better) {
    Estimate difference = figure.difference(worse, better);
    return figure.name()
        + ": "
        + Wording.number(figure.mean(better).mean())
        + " "
        + figure.unit()
        + " in "
        + better.name()
        + ", "
        + Wording.number(figure.mean(worse).mean())
        + " in "
        + worse.name()
        + ", which is "
        + Wording.estimate(difference)
        + " "
        + figure.unit()
        + " more";
  }

  private String footnote() {
    int runs = layouts.get(0).runs().size();
    return runs == 1
        ? "There is one seed, so nothing tells a difference from chance: latency and cost decide nothing."
        : "Figures are means over "
            + runs
            + " seeds; ± gives the 95 % confidence interval of differences between runs of the same"
            + " seed.";
  }

  private static int verdictRank(LayoutFigures layout) {
    return switch (layout.result().verdict()) {
      case CLEAN -> 0;
      case INCONCLUSIVE -> 1;
      case VIOLATIONS -> 2;
    };
  }

  private static String verdict(Verdict verdict) {
    return switch (verdict) {
      case CLEAN -> "clean";
      case INCONCLUSIVE -> "inconclusive";
      case VIOLATIONS -> "in violation of rules or expectations";
    };
  }

  private static Function<LayoutFigures, String> broken(Severity severity) {
    return layout -> {
      List<String> ids =
          broken(layout, severity).stream().map(LayoutResult.RuleTally::ruleId).toList();
      return ids.isEmpty()
          ? "breaks no rule of severity " + severity.wireName()
          : "breaks "
              + ids.size()
              + (ids.size() == 1 ? " rule of severity " : " rules of severity ")
              + severity.wireName()
              + " ("
              + String.join(", ", ids)
              + ")";
    };
  }

  private static List<LayoutResult.RuleTally> broken(LayoutFigures layout, Severity severity) {
    return layout.result().rules().stream().filter(rule -> rule.severity() == severity).toList();
  }
}
