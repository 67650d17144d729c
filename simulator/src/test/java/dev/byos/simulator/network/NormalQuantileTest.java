package dev.byos.simulator.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalQuantileTest {

  @ParameterizedTest
  @CsvSource({
    "0.5, 0",
    "0.6, 0.2533471031357997",
    "0.75, 0.6744897501960817",
    "0.95, 1.6448536269514722",
    "0.975, 1.959963984540054",
    "0.999, 3.090232306167813",
    "1e-9, -5.997807015007687",
    "1e-14, -7.650628005269477"
  })
  void agreesWithPublishedTables(double probability, double quantile) {
    assertThat(NormalQuantile.of(probability)).isCloseTo(quantile, within(1e-6));
    if (probability > 1e-10) {
      assertThat(NormalQuantile.of(probability)).isCloseTo(quantile, within(1e-13));
    }
  }

  @Property
  void growsWithTheProbability(
      @ForAll @Scale(15) @DoubleRange(min = 1e-12, max = 0.999) double probability) {
    assertThat(NormalQuantile.of(probability + 1e-9)).isGreaterThan(NormalQuantile.of(probability));
  }

  @Property
  void isSymmetric(@ForAll @Scale(15) @DoubleRange(min = 1e-6, max = 0.5) double probability) {
    assertThat(NormalQuantile.of(1 - probability))
        .isCloseTo(-NormalQuantile.of(probability), within(1e-9));
  }
}
