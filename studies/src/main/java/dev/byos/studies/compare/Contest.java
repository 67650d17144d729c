package dev.byos.studies.compare;

import dev.byos.model.compare.LayoutResult;
import dev.byos.model.finding.Severity;
import dev.byos.model.report.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
  private final Set<String> said = new HashSet<>();
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
    fewest("The verdict is", Contest::verdictRank, layout -> verdict(layout.result().verdict()));
    broken(Severity.ERROR);
    broken(Severity.WARNING);
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

  private void broken(Severity severity) {
    fewest(
        "Rules broken with severity " + severity.wireName() + ":",
        layout -> broken(layout, severity).size(),
        layout -> {
          List<String> ids =
              broken(layout, severity).stream().map(LayoutResult.RuleTally::ruleId).toList();
          return ids.isEmpty() ? "none" : Wording.list(ids);
        });
  }

  /** A question that every run of a layout answers alike. */
  private void fewest(
      String question, ToIntFunction<LayoutFigures> score, Function<LayoutFigures, String> words) {
    int best = left.stream().mapToInt(score).min().orElseThrow();
    List<LayoutFigures> out =
        left.stream().filter(layout -> score.applyAsInt(layout) > best).toList();
    if (out.isEmpty()) {
      return;
    }
    Map<String, List<String>> layoutsByAnswer = new LinkedHashMap<>();
    left.stream()
        .sorted(Comparator.comparingInt(score))
        .forEach(
            layout ->
                layoutsByAnswer
                    .computeIfAbsent(words.apply(layout), unused -> new ArrayList<>())
                    .add(layout.name()));
    List<String> answers = new ArrayList<>();
    layoutsByAnswer.forEach((answer, names) -> answers.add(answer + " in " + Wording.list(names)));
    reasons.add(question + " " + String.join("; ", answers) + ".");
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
        reasons.add(sentence(figure, layout, best));
        said.add(layout.name() + figure.name());
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
      List<String> worse = new ArrayList<>();
      List<String> better = new ArrayList<>();
      for (Figure figure : figures) {
        if (figure.worse(other, winner) && !said.contains(other.name() + figure.name())) {
          worse.add(instead(figure, other, winner));
        }
        if (figure.worse(winner, other)) {
          better.add(instead(figure, other, winner));
        }
      }
      if (!worse.isEmpty()) {
        reasons.add("Besides, " + other.name() + " has more: " + Wording.list(worse) + ".");
      }
      if (!better.isEmpty()) {
        drawbacks.add(
            "On the other hand, " + other.name() + " has less: " + Wording.list(better) + ".");
      }
    }
    reasons.addAll(drawbacks);
  }

  private static String instead(Figure figure, LayoutFigures layout, LayoutFigures winner) {
    return figure.name()
        + " ("
        + amount(figure, layout)
        + " instead of "
        + Wording.number(figure.mean(winner).mean())
        + ")";
  }

  private static String sentence(Figure figure, LayoutFigures worse, LayoutFigures better) {
    return "%s: %s in %s, %s in %s, which is %s more."
        .formatted(
            figure.name(),
            amount(figure, better),
            better.name(),
            amount(figure, worse),
            worse.name(),
            withUnit(figure, Wording.estimate(figure.difference(worse, better))));
  }

  private static String amount(Figure figure, LayoutFigures layout) {
    return withUnit(figure, Wording.number(figure.mean(layout).mean()));
  }

  /** Where a figure is called after its unit, as counts are, the unit is not said again. */
  private static String withUnit(Figure figure, String number) {
    return figure.name().startsWith(figure.unit()) ? number : number + " " + figure.unit();
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

  private static List<LayoutResult.RuleTally> broken(LayoutFigures layout, Severity severity) {
    return layout.result().rules().stream().filter(rule -> rule.severity() == severity).toList();
  }
}
