package dev.byos.studies.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byos.model.compare.Difference;
import dev.byos.model.compare.Estimate;
import dev.byos.model.finding.Severity;
import dev.byos.model.report.Verdict;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The order of what weighs: compliance, nothing lost, borders, latency, cost. */
class RankingTest {

  @Test
  void aCleanLayoutBeatsAFasterOneWithViolations() {
    Ranking ranking =
        ranking(
            new SampleRuns("fast")
                .verdict(Verdict.VIOLATIONS)
                .breaks("BYOS-IDN-001", Severity.ERROR)
                .exportMillis(5.0, 5.1, 5.2),
            new SampleRuns("clean"));

    assertThat(ranking.winner()).isEqualTo("clean");
    assertThat(ranking.reasons().get(1))
        .isEqualTo("The verdict is clean in clean; in violation of rules or expectations in fast.");
    assertThat(ranking.reasons())
        .anyMatch(r -> r.startsWith("On the other hand, fast has less: recording.export P95 (5.1"));
  }

  @Test
  void fewerWarningsWinAmongTheClean() {
    Ranking ranking =
        ranking(
            new SampleRuns("one").breaks("BYOS-RES-003", Severity.WARNING), new SampleRuns("none"));

    assertThat(ranking.winner()).isEqualTo("none");
    assertThat(ranking.reasons().get(1))
        .isEqualTo("Rules broken with severity warning: none in none; BYOS-RES-003 in one.");
  }

  @Test
  void whatGetsLostWeighsMoreThanBordersAndThoseMoreThanLatency() {
    SampleRuns loses = new SampleRuns("loses").missing(2).exportMillis(5.0, 5.0, 5.0);
    SampleRuns stops = new SampleRuns("stops").lostInFault(1).exportMillis(5.0, 5.0, 5.0);
    SampleRuns crosses = new SampleRuns("crosses").acrossBorders(8).exportMillis(5.0, 5.0, 5.0);
    SampleRuns slow = new SampleRuns("slow").exportMillis(50.0, 51.0, 52.0);

    Ranking ranking = ranking(loses, stops, crosses, slow);

    assertThat(ranking.winner()).isEqualTo("slow");
    assertThat(String.join("\n", ranking.reasons()))
        .containsSubsequence(
            "artefacts not delivered: 0 in stops, 2 in loses",
            "pieces of work lost in faults: 0 in crosses, 1 in stops",
            "data resting outside the geography it was made in: 0 MiB in slow, 8 MiB in crosses");
  }

  @Test
  void latencyDecidesWhenTheDifferenceIsNeitherNoiseNorTiny() {
    SampleRuns near = new SampleRuns("near").exportMillis(20.0, 22.0, 24.0);

    assertThat(ranking(near, new SampleRuns("far").exportMillis(100.0, 104.0, 102.0)).winner())
        .isEqualTo("near");
    assertThat(ranking(near, new SampleRuns("noisy").exportMillis(10.0, 60.0, 12.0)).winner())
        .as("noise")
        .isEmpty();
    assertThat(ranking(near, new SampleRuns("tiny").exportMillis(20.7, 22.7, 24.7)).winner())
        .as("real, but less than five in a hundred")
        .isEmpty();
  }

  @Test
  void costDecidesLast() {
    Ranking ranking =
        ranking(
            new SampleRuns("dear").costs(2.0, 2.1, 2.2),
            new SampleRuns("cheap").costs(1.0, 1.1, 1.2));

    assertThat(ranking.winner()).isEqualTo("cheap");
    assertThat(ranking.reasons().get(1))
        .isEqualTo(
            "egress and storage cost: 1.1 USD in cheap, 2.1 USD in dear, which is 1 USD more.");
  }

  @Test
  void equalsHaveNoWinnerAndNoDifferences() {
    Ranking ranking = ranking(new SampleRuns("a"), new SampleRuns("b"), new SampleRuns("c"));

    assertThat(ranking.winner()).isEmpty();
    assertThat(ranking.differences()).isEmpty();
    assertThat(ranking.reasons().get(0))
        .isEqualTo("There is no winner: no figure tells a, b and c apart.");
  }

  @Test
  void oneSeedDecidesOverHarmButNotOverLatency() {
    SampleRuns quick = new SampleRuns("quick").exportMillis(5.0);

    Ranking slower = ranking(quick, new SampleRuns("slow").exportMillis(500.0));
    assertThat(slower.winner()).isEmpty();
    assertThat(slower.reasons().get(1)).contains("There is one seed");
    assertThat(ranking(quick, new SampleRuns("loses").exportMillis(5.0).missing(1)).winner())
        .isEqualTo("quick");
  }

  /** Runs spread by far more than the layouts differ; what is left in pairs is the difference. */
  @Test
  void differencesArePairedBySeed() {
    Ranking ranking =
        ranking(
            new SampleRuns("winner").costs(1.0, 11.0, 21.0),
            new SampleRuns("other").costs(2.0, 12.0, 22.0));

    assertThat(ranking.winner()).isEqualTo("winner");
    assertThat(ranking.differences())
        .filteredOn(d -> d.figure().equals("egress and storage cost"))
        .containsExactly(
            new Difference(
                "other", "egress and storage cost", "USD", 11, 12, new Estimate(1, 0, 3)));
  }

  @Test
  void aPartialComparisonNamesNobody() {
    Ranking ranking =
        Ranking.of(
            List.of(new SampleRuns("a").build(), new SampleRuns("b").missing(1).build()),
            true,
            10,
            "USD");

    assertThat(ranking.winner()).isEmpty();
    assertThat(ranking.reasons().get(0)).startsWith("The comparison is partial: 6 of 20 runs");
  }

  private static Ranking ranking(SampleRuns... layouts) {
    List<LayoutFigures> built = Arrays.stream(layouts).map(SampleRuns::build).toList();
    return Ranking.of(built, false, built.get(0).runs().size(), "USD");
  }
}
