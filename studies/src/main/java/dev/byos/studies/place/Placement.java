package dev.byos.studies.place;

import dev.byos.model.place.Assessment;
import dev.byos.model.place.Combination;
import dev.byos.model.place.Dimension;
import dev.byos.model.place.Explanation;
import dev.byos.model.place.Explanation.Outcome;
import dev.byos.model.place.Explanation.Side;
import dev.byos.model.place.KindRanking;
import dev.byos.model.place.PlacementReport;
import dev.byos.model.place.PlacementReport.Candidates;
import dev.byos.model.place.PlacementReport.RefusalCount;
import dev.byos.model.place.Ranked;
import dev.byos.model.place.Refusal;
import dev.byos.model.place.SpeechKind;
import dev.byos.model.report.RunReport;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A finished ranking: every admitted placement in order, and why the others are out. */
public final class Placement {
  private final PlacementPlan plan;
  private final Assessor assessor;
  private final Admission admission;
  private final Map<SpeechKind, List<Ranked>> rankings = new EnumMap<>(SpeechKind.class);
  private final Map<Refusal, Integer> refusals = new EnumMap<>(Refusal.class);

  private Placement(PlacementPlan plan) {
    this.plan = plan;
    Places places = new Places(plan.catalogue(), plan.policy().residency());
    this.assessor = new Assessor(plan.catalogue(), places);
    this.admission = new Admission(plan.policy(), places, assessor);
  }

  /**
   * Assesses, admits and ranks everything that a plan asks for.
   *
   * @throws IllegalArgumentException when a region of the plan is not in its catalogue
   */
  public static Placement of(PlacementPlan plan) {
    Placement placement = new Placement(plan);
    for (SpeechKind kind : plan.kinds()) {
      placement.rankings.put(kind, ParetoFronts.rank(placement.admitted(kind)));
    }
    return placement;
  }

  private List<Assessment> admitted(SpeechKind kind) {
    List<Assessment> admitted = new ArrayList<>();
    for (String speech : plan.speechRegions()) {
      for (String storage : plan.storageRegions()) {
        for (String location : plan.dataLocations()) {
          Assessment assessment = assessor.assess(new Combination(speech, storage, location, kind));
          Optional<Refusal> refusal = admission.refusal(assessment);
          if (refusal.isEmpty()) {
            admitted.add(assessment);
          } else {
            refusals.merge(refusal.get(), 1, Integer::sum);
          }
        }
      }
    }
    return admitted;
  }

  /** The kinds of work that are ranked, in order. */
  public List<SpeechKind> kinds() {
    return List.copyOf(rankings.keySet());
  }

  /** All admitted placements of a kind, best first. */
  public List<Ranked> ranking(SpeechKind kind) {
    return List.copyOf(rankings.getOrDefault(kind, List.of()));
  }

  /** How many placements failed a demand and none before it. */
  public int refused(Refusal refusal) {
    return refusals.getOrDefault(refusal, 0);
  }

  /**
   * Why the first beats the second. Placements that were not ranked can be compared, too.
   *
   * @throws IllegalArgumentException when the two are for different kinds of work, which no figure
   *     compares, or name a region that is not in the catalogue
   */
  public Explanation explain(Combination first, Combination second) {
    if (first.kind() != second.kind()) {
      throw new IllegalArgumentException("different kinds of work: " + first + ", " + second);
    }
    Side one = side(first);
    Side other = side(second);
    List<Dimension> oneBetter = new ArrayList<>();
    List<Dimension> otherBetter = new ArrayList<>();
    for (Dimension dimension : Dimension.values()) {
      int comparison =
          dimension.compare(
              one.assessment().figure(dimension), other.assessment().figure(dimension));
      if (comparison < 0) {
        oneBetter.add(dimension);
      } else if (comparison > 0) {
        otherBetter.add(dimension);
      }
    }
    return new Explanation(one, other, outcome(one, other), oneBetter, otherBetter);
  }

  private Side side(Combination combination) {
    Assessment assessment = assessor.assess(combination);
    Ranked place =
        plan.has(combination)
            ? rankings.get(combination.kind()).stream()
                .filter(ranked -> ranked.assessment().combination().equals(combination))
                .findFirst()
                .orElse(null)
            : null;
    return new Side(assessment, admission.refusal(assessment).orElse(null), place);
  }

  private static Outcome outcome(Side one, Side other) {
    if (one.refusal() != null || other.refusal() != null) {
      return one.refusal() == null
          ? Outcome.FIRST_ALONE_ADMITTED
          : other.refusal() == null ? Outcome.SECOND_ALONE_ADMITTED : Outcome.BOTH_REFUSED;
    }
    if (one.assessment().dominates(other.assessment())) {
      return Outcome.FIRST_DOMINATES;
    }
    if (other.assessment().dominates(one.assessment())) {
      return Outcome.SECOND_DOMINATES;
    }
    boolean equal = true;
    for (Dimension dimension : Dimension.values()) {
      equal &= one.assessment().figure(dimension) == other.assessment().figure(dimension);
    }
    return equal ? Outcome.EQUAL : Outcome.NEITHER;
  }

  private KindRanking best(SpeechKind kind, int top) {
    List<Ranked> ranking = rankings.get(kind);
    return new KindRanking(
        kind,
        ranking.size(),
        (int) ranking.stream().filter(ranked -> ranked.front() == 1).count(),
        ranking.isEmpty() ? 0 : ranking.get(ranking.size() - 1).front(),
        ranking.subList(0, Math.min(top, ranking.size())));
  }

  /**
   * The report; kinds of work that the policy does not ask for are only counted.
   *
   * @param top how many placements of each kind it lists at most
   * @param explanation a comparison to go with it, or null
   */
  public PlacementReport report(int top, Explanation explanation, RunReport.Tool tool) {
    List<KindRanking> kinds = new ArrayList<>();
    for (SpeechKind kind : rankings.keySet()) {
      if (admission.asksFor(kind)) {
        kinds.add(best(kind, top));
      }
    }
    List<RefusalCount> counts = new ArrayList<>();
    refusals.forEach((refusal, count) -> counts.add(new RefusalCount(refusal, count)));
    return new PlacementReport(
        tool,
        plan.catalogue().latencyData(),
        plan.policy().file(),
        new Candidates(
            plan.speechRegions().size(),
            plan.storageRegions().size(),
            plan.dataLocations().size(),
            plan.kinds().size()),
        counts,
        kinds,
        explanation,
        PlacementAssumptions.behindARanking());
  }
}
