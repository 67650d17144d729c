package dev.byos.studies.diff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HolmTest {

  @Test
  void theSmallestCountsForAllTheNextForOneLessAndNoneIsSurerThanASmallerOne() {
    // By hand: 0.01 * 4, max(0.04, 0.02 * 3), max(0.06, 0.03 * 2), max(0.06, 0.9 * 1).
    assertThat(Holm.adjusted(new double[] {0.03, 0.01, 0.9, 0.02}))
        .containsExactly(0.06, 0.04, 0.9, 0.06);
  }

  @Test
  void noProbabilityIsAboveOne() {
    assertThat(Holm.adjusted(new double[] {0.8, 0.6})).containsExactly(1, 1);
    assertThat(Holm.adjusted(new double[0])).isEmpty();
  }
}
