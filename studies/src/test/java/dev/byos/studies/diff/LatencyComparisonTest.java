package dev.byos.studies.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.byos.model.diff.Change;
import dev.byos.model.diff.LatencyChange;
import dev.byos.model.diff.QuantileChange;
import dev.byos.model.diff.QuantileChange.Basis;
import dev.byos.model.diff.Terms;
import dev.byos.model.finding.Severity;
import dev.byos.model.report.Distribution;
import dev.byos.model.report.LatencyRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LatencyComparisonTest {
  private static final Terms TERMS = Terms.defaults();

  /** Every difference matters, so that noise has no other guard than the test. */
  private static final Terms ANY_CHANGE =
      new Terms(Severity.ERROR, 0.05, 0, 0, List.of(), TERMS.quantiles());

  @Test
  void runsThatDifferByNoiseAloneAreFlaggedInAboutAlphaOfCasesAtMost() {
    int comparisons = 400;
    int flagged = 0;
    for (int i = 0; i < comparisons; i++) {
      List<LatencyRow> before = new ArrayList<>();
      List<LatencyRow> now = new ArrayList<>();
      for (int metric = 0; metric < 4; metric++) {
        int count = 300 + 700 * metric;
        double sigma = 0.1 + 0.3 * metric;
        long seed = 100L * i + metric;
        before.add(Samples.row("m" + metric, Samples.logNormal(seed, count, 80, sigma)));
        now.add(Samples.row("m" + metric, Samples.logNormal(~seed, count / 2, 80, sigma)));
      }
      boolean changed =
          LatencyComparison.compare(before, now, ANY_CHANGE).stream()
              .flatMap(row -> row.quantiles().stream())
              .anyMatch(quantile -> quantile.basis() == Basis.SIGNIFICANT);
      flagged += changed ? 1 : 0;
    }

    // 5 % are 20 comparisons; three standard deviations of a binomial count above that are 13.
    assertThat(flagged).isLessThanOrEqualTo(33);
  }

  @Property(tries = 100)
  void aShiftByAFifthWithAThousandSamplesIsAlwaysFound(
      @ForAll long seed,
      @ForAll @DoubleRange(min = 10, max = 5000) double medianMillis,
      @ForAll @DoubleRange(min = 0.02, max = 0.5) double sigma) {
    List<LatencyRow> before = new ArrayList<>();
    List<LatencyRow> now = new ArrayList<>();
    for (int metric = 0; metric < 10; metric++) {
      double shift = metric == 3 ? 1.2 : 1;
      long[] others = Samples.logNormal(~(seed + metric), 1000, medianMillis, sigma);
      before.add(
          Samples.row("m" + metric, Samples.logNormal(seed + metric, 1000, medianMillis, sigma)));
      now.add(Samples.row("m" + metric, Samples.longer(others, shift)));
    }

    LatencyChange change = LatencyComparison.compare(before, now, TERMS).get(3);

    assertThat(change.change()).isEqualTo(Change.REGRESSED);
    assertThat(change.quantiles().get(0).basis()).isEqualTo(Basis.SIGNIFICANT);
    assertThat(change.quantiles()).noneMatch(q -> q.change() == Change.IMPROVED);
  }

  @Property(tries = 200)
  void theWayBackIsJudgedAlike(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 800) int countBefore,
      @ForAll @IntRange(min = 1, max = 800) int countNow,
      @ForAll @DoubleRange(min = 0.7, max = 1.4) double shift) {
    List<LatencyRow> before =
        List.of(Samples.row("m", Samples.logNormal(seed, countBefore, 50, 0.3)));
    List<LatencyRow> now =
        List.of(
            Samples.row("m", Samples.longer(Samples.logNormal(~seed, countNow, 50, 0.3), shift)));

    List<QuantileChange> there = LatencyComparison.compare(before, now, TERMS).get(0).quantiles();
    List<QuantileChange> back = LatencyComparison.compare(now, before, TERMS).get(0).quantiles();

    for (int i = 0; i < there.size(); i++) {
      assertThat(back.get(i).basis()).isEqualTo(there.get(i).basis());
      assertThat(back.get(i).change()).isEqualTo(mirrored(there.get(i).change()));
      assertThat(back.get(i).pValue()).isCloseTo(there.get(i).pValue(), within(1e-9));
    }
  }

  @Test
  void aChangeBelowTheMinimumIsNoRegressionHoweverSure() {
    long[] samples = Samples.logNormal(1, 5000, 100, 0.01);
    LatencyRow before = Samples.row("m", samples);
    LatencyRow now = Samples.row("m", Samples.longer(samples, 1.04));

    LatencyChange change = compare(before, now);

    assertThat(change.change()).isEqualTo(Change.UNCHANGED);
    assertThat(change.quantiles().get(0).basis()).isEqualTo(Basis.BELOW_MINIMUM);
  }

  @Test
  void aDifferenceOfLessThanAMillisecondDoesNotMatterWhateverItsShare() {
    long[] samples = Samples.logNormal(1, 5000, 0.8, 0.01);

    assertThat(compare(Samples.row("m", samples), Samples.row("m", Samples.longer(samples, 2))))
        .matches(change -> change.change() == Change.UNCHANGED);
  }

  @Test
  void fewSamplesAreNeverTakenForNoRegression() {
    LatencyChange change =
        compare(
            Samples.row("m", Samples.logNormal(1, 120, 100, 0.3)),
            Samples.row("m", Samples.logNormal(2, 120, 100, 0.3)));

    assertThat(change.quantiles())
        .extracting(QuantileChange::basis)
        .containsExactly(Basis.WITHIN_NOISE, Basis.WITHIN_NOISE, Basis.TOO_FEW_SAMPLES);
    assertThat(change.change()).isEqualTo(Change.INCONCLUSIVE);
  }

  @Test
  void fewSamplesThatLieFarApartAreEnough() {
    LatencyChange change =
        compare(
            Samples.row("m", Samples.logNormal(1, 8, 100, 0.1)),
            Samples.row("m", Samples.logNormal(2, 8, 300, 0.1)));

    assertThat(change.change()).isEqualTo(Change.REGRESSED);
  }

  @Test
  void samplesOfOneValueThatMovesAreAChangeOfEveryQuantile() {
    long[] before = new long[1000];
    long[] now = new long[1000];
    Arrays.fill(before, 100_000);
    Arrays.fill(now, 130_000);

    assertThat(compare(Samples.row("m", before), Samples.row("m", now)).quantiles())
        .allMatch(quantile -> quantile.change() == Change.REGRESSED);
  }

  @Test
  void theSameSamplesAreUnchangedHoweverFew() {
    LatencyRow row = Samples.row("m", 5_000, 6_000);

    assertThat(compare(row, row).quantiles())
        .allMatch(quantile -> quantile.basis() == Basis.IDENTICAL)
        .allMatch(quantile -> quantile.change() == Change.UNCHANGED);
  }

  @Test
  void aMetricWithoutSamplesOnOneSideIsInconclusiveAndOneWithoutAnyIsNoMatter() {
    LatencyRow row = Samples.row("m", 5_000);

    assertThat(LatencyComparison.compare(List.of(row), List.of(), TERMS))
        .singleElement()
        .matches(change -> change.change() == Change.INCONCLUSIVE)
        .matches(change -> change.samplesBefore() == 1 && change.samplesNow() == 0);
    assertThat(LatencyComparison.compare(List.of(), List.of(row), TERMS))
        .singleElement()
        .matches(change -> change.change() == Change.INCONCLUSIVE);
    assertThat(LatencyComparison.compare(List.of(), List.of(), TERMS)).isEmpty();
  }

  @Test
  void onlyWhatIsAskedForIsComparedAndWhatNobodyHasIsInconclusive() {
    Terms terms =
        new Terms(Severity.ERROR, 0.05, 0.05, 1, List.of("m", "typo"), List.of(Terms.Quantile.P50));
    List<LatencyRow> before = List.of(Samples.row("m", 5_000), Samples.row("other", 5_000));
    List<LatencyRow> now = List.of(Samples.row("m", 5_000), Samples.row("other", 9_000));

    List<LatencyChange> changes = LatencyComparison.compare(before, now, terms);

    assertThat(changes).extracting(LatencyChange::metric).containsExactly("m", "typo");
    assertThat(changes)
        .extracting(LatencyChange::change)
        .containsExactly(Change.UNCHANGED, Change.INCONCLUSIVE);
    assertThat(changes.get(0).quantiles()).hasSize(1);
  }

  @Test
  void aMetricThatRunsBetweenOtherRegionsIsComparedOverAllOfThem() {
    LatencyRow near = Samples.row("m", Samples.logNormal(1, 1000, 20, 0.3));
    LatencyRow far = Samples.row("m", Samples.logNormal(2, 1000, 90, 0.3));
    LatencyRow elsewhere = to("westeurope", near);

    List<LatencyChange> moved = LatencyComparison.compare(List.of(elsewhere), List.of(far), TERMS);
    List<LatencyChange> one =
        LatencyComparison.compare(List.of(elsewhere), List.of(elsewhere, far), TERMS);

    assertThat(moved).extracting(LatencyChange::to).containsExactly("", "eastus", "westeurope");
    assertThat(moved)
        .extracting(LatencyChange::change)
        .containsExactly(Change.REGRESSED, Change.INCONCLUSIVE, Change.INCONCLUSIVE);
    assertThat(moved.get(0).quantiles().get(0).nowMillis()).isEqualTo(far.p50Millis());
    assertThat(one)
        .extracting(LatencyChange::change)
        .containsExactly(Change.REGRESSED, Change.INCONCLUSIVE, Change.UNCHANGED);
    // Half of 2,000 samples are near ones: the 95th percentile is the 90th of the far ones,
    // 90 ms * exp(0.3 * 1.2816) = 132 ms, to a bucket and the noise of 1,000 samples.
    assertThat(one.get(0).quantiles().get(1).nowMillis()).isCloseTo(132, within(8.0));
  }

  private static LatencyRow to(String region, LatencyRow row) {
    return new LatencyRow(
        row.metric(),
        row.from(),
        region,
        row.count(),
        row.p50Millis(),
        row.p95Millis(),
        row.p99Millis(),
        row.maxMillis(),
        row.distribution());
  }

  @Test
  void figuresWithoutTheirDistributionCannotBeCompared() {
    LatencyRow before = Samples.row("m", Samples.logNormal(1, 1000, 100, 0.3));
    LatencyRow now = new LatencyRow("m", "westeurope", "eastus", 1000, 90, 120, 130, 140);

    assertThat(compare(before, now))
        .matches(change -> change.change() == Change.INCONCLUSIVE)
        .matches(change -> change.quantiles().isEmpty());
  }

  @Test
  void millionsOfSamplesAreCompared() {
    LatencyRow before = many(2_000_000_000L);
    LatencyRow now = many(1_900_000_000L);

    assertThat(compare(before, now).quantiles())
        .allMatch(quantile -> quantile.change() == Change.REGRESSED);
  }

  private static LatencyRow many(long fast) {
    List<Distribution.Bucket> buckets =
        List.of(
            new Distribution.Bucket(Distribution.lowerBound(100_000), fast),
            new Distribution.Bucket(Distribution.lowerBound(200_000), 4_000_000_000L - fast));
    double median = fast >= 2_000_000_000L ? 100 : 200;
    return new LatencyRow(
        "m",
        "westeurope",
        "eastus",
        4_000_000_000L,
        median,
        median + 100,
        median + 100,
        400,
        new Distribution(buckets));
  }

  private static LatencyChange compare(LatencyRow before, LatencyRow now) {
    return LatencyComparison.compare(List.of(before), List.of(now), TERMS).get(0);
  }

  private static Change mirrored(Change change) {
    return switch (change) {
      case REGRESSED -> Change.IMPROVED;
      case IMPROVED -> Change.REGRESSED;
      case INCONCLUSIVE, CHANGED, UNCHANGED -> change;
    };
  }
}
