package dev.byos.checks.judge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TimeBinsTest {
  private static final long SECOND = 1_000_000L;
  private static final long HOUR = 3_600 * SECOND;

  @Test
  void theShortestRoundLengthThatFitsIsTaken() {
    assertThat(new TimeBins(0).binMicros()).isEqualTo(SECOND);
    assertThat(new TimeBins(480 * SECOND).binMicros()).isEqualTo(SECOND);
    assertThat(new TimeBins(480 * SECOND + 1).binMicros()).isEqualTo(5 * SECOND);
    assertThat(new TimeBins(4 * HOUR).binMicros()).isEqualTo(30 * SECOND);
    assertThat(new TimeBins(24 * HOUR).binMicros()).isEqualTo(300 * SECOND);
    assertThat(new TimeBins(480 * 24 * HOUR).binMicros()).isEqualTo(24 * HOUR);
    assertThat(new TimeBins(481 * 24 * HOUR).binMicros()).isEqualTo(48 * HOUR);
  }

  @Test
  void whatComesLaterWidensTheBinsOfAllSeries() {
    TimeBins bins = new TimeBins(480 * SECOND);
    TimeBins.Series first = bins.series();
    TimeBins.Series second = bins.series();
    first.add(0);
    first.add(4 * SECOND);
    first.add(5 * SECOND);
    second.add(479 * SECOND);
    second.add(480 * SECOND);
    assertThat(bins.binMicros()).isEqualTo(5 * SECOND);
    assertThat(first.counts()).containsExactly(2L, 1L);
    assertThat(second.counts()).hasSize(97).endsWith(1L, 1L);
  }

  @Test
  void theNumberOfBinsIsBoundedHoweverLateSomethingComes() {
    TimeBins bins = new TimeBins(SECOND);
    TimeBins.Series series = bins.series();
    series.add(0);
    series.add(HOUR);
    series.add(1_000L * 24 * HOUR);
    assertThat(series.counts()).hasSizeLessThanOrEqualTo(TimeBins.BINS);
    assertThat(series.counts().stream().mapToLong(Long::longValue).sum()).isEqualTo(3);
    assertThat(bins.binMicros()).isEqualTo(4 * 24 * HOUR);
  }
}
