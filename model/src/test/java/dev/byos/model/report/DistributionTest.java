package dev.byos.model.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.byos.model.report.Distribution.Bucket;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DistributionTest {

  @Test
  void countsOfTheSameBucketAddUp() {
    Distribution one = new Distribution(List.of(new Bucket(10, 2), new Bucket(2048, 1)));
    Distribution other = new Distribution(List.of(new Bucket(5, 1), new Bucket(10, 3)));

    assertThat(Distribution.sum(List.of(one, other)).buckets())
        .containsExactly(new Bucket(5, 1), new Bucket(10, 5), new Bucket(2048, 1));
  }

  @Test
  void percentilesAreWithinABucketOfTheSamples() {
    Random random = new Random(5);
    List<Long> samples = new ArrayList<>();
    TreeMap<Long, Long> counts = new TreeMap<>();
    for (int i = 0; i < 999; i++) {
      long micros = (long) Math.exp(5 + 2 * random.nextGaussian());
      samples.add(micros);
      counts.merge(Distribution.lowerBound(micros), 1L, Long::sum);
    }
    List<Bucket> buckets = new ArrayList<>();
    counts.forEach((from, count) -> buckets.add(new Bucket(from, count)));
    samples.sort(null);

    for (double fraction : new double[] {0.01, 0.5, 0.95, 0.99, 1}) {
      double exactMillis = samples.get((int) Math.ceil(fraction * 999) - 1) / 1000.0;
      assertThat(new Distribution(buckets).percentileMillis(fraction))
          .as("%s", fraction)
          .isCloseTo(exactMillis, within(0.032 * exactMillis + 0.001));
    }
  }

  @Test
  void noSampleHasNoPercentile() {
    assertThat(Distribution.none().percentileMillis(0.95)).isNaN();
  }
}
