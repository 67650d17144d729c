package dev.byos.simulator.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.byos.simulator.entity.RandomStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

class RoundTripDistributionTest {

  @Property
  void passesThroughBothPublishedQuantilesAndStaysAboveTheFloor(
      @ForAll @DoubleRange(min = 0.6, max = 400) double p50,
      @ForAll @DoubleRange(min = 0.02, max = 1) double relativeSpread,
      @ForAll @DoubleRange(min = 0.01, max = 1) double relativeFloor,
      @ForAll long seed) {
    double p95 = p50 * (1 + relativeSpread);
    double floor = p50 * relativeFloor;
    RoundTripDistribution distribution = new RoundTripDistribution(p50, p95, floor);
    assertThat(distribution.quantileMillis(0.5)).isCloseTo(p50, within(1e-9));
    assertThat(distribution.quantileMillis(0.95)).isCloseTo(p95, within(1e-9));
    RandomStream random = RandomStream.of(seed);
    for (int i = 0; i < 20; i++) {
      assertThat(distribution.drawMicros(random))
          .isBetween(distribution.smallestMicros(), distribution.largestMicros())
          .isGreaterThanOrEqualTo((long) (floor * 1_000));
    }
  }

  @Example
  void tailIsBoundedEvenWhenTheFloorIsCloseToTheMedian() {
    RoundTripDistribution distribution = new RoundTripDistribution(100, 110, 99.9);
    assertThat(distribution.largestMicros()).isLessThan(300_000);
  }

  @Example
  void impossibleFiguresAreRefused() {
    assertThatThrownBy(() -> new RoundTripDistribution(10, 9, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new RoundTripDistribution(10, 12, 11))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new RoundTripDistribution(10, 12, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
