package dev.byos.studies.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.byos.model.compare.Estimate;
import java.util.List;
import org.junit.jupiter.api.Test;

class EstimatesTest {

  /**
   * By hand: mean of 1, 2, 3, 4 is 2.5; squares of the deviations add up to 2.25 + 0.25 + 0.25 +
   * 2.25 = 5, so the deviation is sqrt(5 / 3) = 1.290994; the table of Student's t says 3.182446
   * for three degrees of freedom; 3.182446 * 1.290994 / sqrt(4) = 2.054260.
   */
  @Test
  void theIntervalIsThatOfStudent() {
    Estimate estimate = Estimates.of(List.of(1.0, 2.0, 3.0, 4.0));

    assertThat(estimate.mean()).isEqualTo(2.5);
    assertThat(estimate.halfWidth95()).isCloseTo(2.054260, within(1e-6));
    assertThat(estimate.runs()).isEqualTo(4);
    assertThat(estimate.differsFromZero()).isTrue();
  }

  @Test
  void oneRunHasNoInterval() {
    Estimate estimate = Estimates.of(List.of(7.0));

    assertThat(estimate.mean()).isEqualTo(7);
    assertThat(estimate.halfWidth95()).isNaN();
    assertThat(estimate.differsFromZero()).isFalse();
  }

  @Test
  void runsWithoutTheFigureDoNotCount() {
    assertThat(Estimates.of(List.of(Double.NaN, 4.0, 4.0))).isEqualTo(new Estimate(4, 0, 2));
    assertThat(Estimates.of(List.of(Double.NaN)).known()).isFalse();
    assertThat(Estimates.of(List.of()).known()).isFalse();
  }

  @Test
  void anIntervalThatHoldsZeroIsNoDifference() {
    assertThat(Estimates.of(List.of(-1.0, 2.0, -1.5, 1.0)).differsFromZero()).isFalse();
  }
}
