package dev.byos.studies.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.byos.model.report.Distribution;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuantileTestTest {

  @Test
  void theProbabilityIsThatOfFishersExactTest() {
    // The lady tasting tea with 8 cups, 3 of 4 right: 34 / 70 two-sided.
    QuantileTest test = new QuantileTest(samples(3, 1), samples(1, 3), 0.5);

    assertThat(test.pValue()).isCloseTo(34.0 / 70, within(1e-12));
    assertThat(test.slower()).isTrue();
    assertThat(test.faster()).isFalse();
  }

  @Test
  void theTestOfManySamplesAgreesWithTheExactOne() {
    // Just below and just above the number of samples from which on the other test is used.
    double exact = new QuantileTest(samples(9_990, 9_990), samples(9_790, 10_190), 0.5).pValue();
    double other = new QuantileTest(samples(10_100, 10_100), samples(9_899, 10_301), 0.5).pValue();

    assertThat(exact).isCloseTo(other, within(0.01));
    assertThat(exact).isBetween(0.01, 0.1);
  }

  @Test
  void manySamplesAreNeededForAFarQuantile() {
    assertThat(QuantileTest.samplesNeeded(0.5)).isEqualTo(10);
    assertThat(QuantileTest.samplesNeeded(0.95)).isEqualTo(100);
    assertThat(QuantileTest.samplesNeeded(0.99)).isEqualTo(500);
  }

  @Test
  void aTestThatCouldNotFindTheLargestDifferenceCannotTell() {
    QuantileTest few = new QuantileTest(samples(95, 5), samples(95, 5), 0.95);

    // All 10 on one side of 100 and 100: probability 2 * C(100,10) / C(200,10), about 0.0016.
    assertThat(few.canTell(0.05)).isTrue();
    assertThat(few.canTell(0.001)).isFalse();
  }

  @Test
  void samplesInOneBucketTellNothing() {
    Distribution one = new Distribution(List.of(new Distribution.Bucket(64, 1000)));

    assertThat(new QuantileTest(one, one, 0.5).pValue()).isEqualTo(1);
    assertThat(new QuantileTest(one, one, 0.5).canTell(0.05)).isFalse();
  }

  private static Distribution samples(long fast, long slow) {
    return new Distribution(
        List.of(new Distribution.Bucket(64, fast), new Distribution.Bucket(128, slow)));
  }
}
