package dev.byos.simulator.entities.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.byos.model.workload.DurationSpec;
import dev.byos.simulator.entity.RandomStream;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class DurationSamplerTest {

  @Property
  void uniformDurationsStayWithinTheirBounds(
      @ForAll @LongRange(min = 0, max = 1L << 50) long minimum,
      @ForAll @LongRange(min = 0, max = 1L << 50) long width,
      @ForAll long seed) {
    long sample =
        DurationSampler.sample(
            new DurationSpec.Uniform(minimum, minimum + width), RandomStream.of(seed));

    assertThat(sample).isBetween(minimum, minimum + width);
  }

  @Property
  void noDurationIsNegative(
      @ForAll @LongRange(min = 0, max = 1L << 45) long median,
      @ForAll @LongRange(min = 0, max = 1L << 45) long beyond,
      @ForAll long seed) {
    DurationSpec spec = new DurationSpec.LogNormal(median, median + beyond);

    assertThat(DurationSampler.sample(spec, RandomStream.of(seed))).isNotNegative();
    assertThat(DurationSampler.sample(spec, RandomStream.of(seed)))
        .isEqualTo(DurationSampler.sample(spec, RandomStream.of(seed)));
  }

  @Test
  void logNormalDurationsHaveTheirMedianAndNinetyFifthPercentile() {
    DurationSpec spec = new DurationSpec.LogNormal(240_000_000L, 900_000_000L);
    long[] samples = new long[100_000];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = DurationSampler.sample(spec, RandomStream.of(7, i));
    }
    Arrays.sort(samples);

    assertThat(samples[50_000] / 240_000_000.0).isCloseTo(1, within(0.02));
    assertThat(samples[95_000] / 900_000_000.0).isCloseTo(1, within(0.03));
  }

  @Test
  void aFixedDurationIsItself() {
    assertThat(DurationSampler.sample(new DurationSpec.Fixed(5), RandomStream.of(1))).isEqualTo(5);
  }
}
