package dev.byos.reports.place;

import dev.byos.model.place.Assessment;
import dev.byos.model.place.Border;
import dev.byos.model.place.Dimension;
import dev.byos.model.place.Explanation;
import dev.byos.model.place.Explanation.Side;
import dev.byos.model.place.PathLatency;
import dev.byos.model.place.Ranked;
import dev.byos.model.place.Score;
import dev.byos.reports.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Says in plain words why one placement, A, beats another, B, or that neither does. */
final class ExplanationWords {
  private final Explanation explanation;

  ExplanationWords(Explanation explanation) {
    this.explanation = explanation;
  }

  /** Which placement is meant by a letter, and where it stands. */
  String side(String letter, Side side) {
    String place =
        side.refusal() != null
            ? "refused: " + side.refusal().title()
            : side.ranked() == null
                ? "admitted, not among those ranked"
                : "rank %s, front %s"
                    .formatted(
                        Texts.count(side.ranked().rank()), Texts.count(side.ranked().front()));
    return letter + " = " + side.assessment().combination().id() + " (" + place + ")";
  }

  /** Who beats whom, in one sentence. */
  String outcome() {
    String better = names(explanation.firstBetter());
    String worse = names(explanation.secondBetter());
    return switch (explanation.outcome()) {
      case FIRST_DOMINATES -> "A beats B: it is better in " + better + ", and worse in nothing.";
      case SECOND_DOMINATES -> "B beats A: it is better in " + worse + ", and worse in nothing.";
      case NEITHER ->
          "Neither beats the other: A is better in " + better + ", B in " + worse + "." + order();
      case EQUAL -> "Neither beats the other: all four figures are the same." + order();
      case FIRST_ALONE_ADMITTED ->
          "A beats B, for B is refused: " + explanation.second().refusal().title() + ".";
      case SECOND_ALONE_ADMITTED ->
          "B beats A, for A is refused: " + explanation.first().refusal().title() + ".";
      case BOTH_REFUSED ->
          "Neither can be chosen: A is refused (%s), and so is B (%s)."
              .formatted(
                  explanation.first().refusal().title(), explanation.second().refusal().title());
    };
  }

  /** Why one stands before the other in the table although neither dominates. */
  private String order() {
    Ranked one = explanation.first().ranked();
    Ranked other = explanation.second().ranked();
    if (one == null || other == null || one.rank() == other.rank()) {
      return "";
    }
    boolean first = one.rank() < other.rank();
    String stands =
        first ? " In the table A stands before B: " : " In the table B stands before A: ";
    if (one.front() == other.front()) {
      return stands
          + "both are on front "
          + one.front()
          + ", which is ordered by latency, then residency, resilience, availability, the single"
          + " paths and the names.";
    }
    return stands
        + "it is on front %s, the other on front %s, behind placements that beat it."
            .formatted(Math.min(one.front(), other.front()), Math.max(one.front(), other.front()));
  }

  /** The figures of a dimension and what they rest on. */
  String dimension(Dimension dimension) {
    Assessment one = explanation.first().assessment();
    Assessment other = explanation.second().assessment();
    String better =
        explanation.firstBetter().contains(dimension)
            ? "A is better: "
            : explanation.secondBetter().contains(dimension) ? "B is better: " : "the same: ";
    return better
        + switch (dimension) {
          case LATENCY -> "A " + latency(one) + "; B " + latency(other);
          case RESIDENCY -> "A crosses " + borders(one) + "; B crosses " + borders(other);
          case RESILIENCE -> scores(one.resilience(), other.resilience());
          case AVAILABILITY -> scores(one.availability(), other.availability());
        };
  }

  private static String latency(Assessment assessment) {
    PathLatency slower = assessment.slower();
    return "%s ms P95 on the %s path, %s to %s, %s (data %s, export %s)"
        .formatted(
            PlacementWords.millis(slower.p95Micros()),
            slower.equals(assessment.data()) ? "data" : "export",
            slower.from(),
            slower.to(),
            slower.basis().wireName(),
            PlacementWords.millis(assessment.data().p95Micros()),
            PlacementWords.millis(assessment.export().p95Micros()));
  }

  private static String borders(Assessment assessment) {
    if (assessment.borders().isEmpty()) {
      return "no border";
    }
    return PlacementWords.plural(assessment.borders().size(), "border")
        + assessment.borders().stream()
            .map(ExplanationWords::border)
            .collect(Collectors.joining(", ", " (", ")"));
  }

  private static String border(Border border) {
    return border.way().title() + ": " + border.from() + " > " + border.to();
  }

  private static String scores(Score one, Score other) {
    return "A has " + score(one) + "; B has " + score(other);
  }

  private static String score(Score score) {
    String figure = score.value() + " of " + score.most();
    return score.lacking().isEmpty()
        ? figure
        : figure + ", " + PlacementWords.without(score.lacking());
  }

  private static String names(List<Dimension> dimensions) {
    List<String> names = new ArrayList<>(dimensions.stream().map(Dimension::wireName).toList());
    if (names.size() < 2) {
      return String.join("", names);
    }
    String last = names.remove(names.size() - 1);
    return String.join(", ", names) + " and " + last;
  }
}
