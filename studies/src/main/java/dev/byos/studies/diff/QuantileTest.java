package dev.byos.studies.diff;

import dev.byos.model.report.Distribution;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.statistics.inference.FisherExactTest;
import org.apache.commons.statistics.inference.GTest;

/**
 * Whether two sets of samples share a quantile. All samples together are cut at their quantile; if
 * nothing has changed, both sets have the same share above the cut. Fisher's exact test tells how
 * probable shares at least as different are (Mood's median test, for any quantile); of very many
 * samples the G-test does, which says the same there. Nothing is assumed about the shape of the
 * distribution.
 *
 * <p>Samples are known to a bucket of at most 3.2 % of their value: the cut lies between two
 * buckets, the pair of bounds that is nearest to the quantile and has samples on both sides.
 */
final class QuantileTest {
  /** From so many samples in the smallest row or column on the G-test is exact enough. */
  private static final long MANY = 10_000;

  /** Samples that have to lie beyond the quantile, so that its change shows at all. */
  private static final int LEAST_BEYOND = 5;

  private final long beforeAbove;
  private final long nowAbove;
  private final long before;
  private final long now;

  /**
   * @param before at least one sample
   * @param now at least one sample
   * @param quantile above 0 and below 1
   */
  QuantileTest(Distribution before, Distribution now, double quantile) {
    this.before = before.count();
    this.now = now.count();
    long cut = cut(before, now, quantile);
    beforeAbove = above(before, cut);
    nowAbove = above(now, cut);
  }

  /** Two-sided probability of shares at least as different. */
  double pValue() {
    return pValue(beforeAbove, nowAbove);
  }

  /** Whether the share above the cut has grown. */
  boolean slower() {
    return (double) nowAbove / now > (double) beforeAbove / before;
  }

  /** Whether the share above the cut has shrunk. */
  boolean faster() {
    return (double) nowAbove / now < (double) beforeAbove / before;
  }

  /** Number of samples that each set needs, so that a quantile can be spoken of. */
  static long samplesNeeded(double quantile) {
    return Math.round(LEAST_BEYOND / Math.min(quantile, 1 - quantile));
  }

  /**
   * Whether a change could have been seen: even if every sample above the cut were on one side, the
   * probability must not be above the level.
   */
  boolean canTell(double level) {
    long above = beforeAbove + nowAbove;
    long allNow = Math.min(above, now);
    long allBefore = Math.min(above, before);
    return pValue(above - allNow, allNow) <= level && pValue(allBefore, above - allBefore) <= level;
  }

  private double pValue(long aboveBefore, long aboveNow) {
    long above = aboveBefore + aboveNow;
    long smallest = Math.min(Math.min(before, now), Math.min(above, before + now - above));
    if (smallest == 0) {
      return 1;
    }
    long[][] table = {{before - aboveBefore, aboveBefore}, {now - aboveNow, aboveNow}};
    if (smallest > MANY || before + now > Integer.MAX_VALUE) {
      return GTest.withDefaults().test(table).getPValue();
    }
    int[][] small = new int[2][2];
    for (int row = 0; row < 2; row++) {
      for (int column = 0; column < 2; column++) {
        small[row][column] = Math.toIntExact(table[row][column]);
      }
    }
    return FisherExactTest.withDefaults().test(small).getPValue();
  }

  /** Lower bound of the first bucket above the cut; 0 when no cut has samples on both sides. */
  private static long cut(Distribution before, Distribution now, double quantile) {
    TreeMap<Long, Long> pooled = new TreeMap<>();
    before.buckets().forEach(b -> pooled.merge(b.fromMicros(), b.count(), Long::sum));
    now.buckets().forEach(b -> pooled.merge(b.fromMicros(), b.count(), Long::sum));
    double wanted = quantile * (before.count() + now.count());
    long best = 0;
    double distance = Double.POSITIVE_INFINITY;
    long below = 0;
    for (Map.Entry<Long, Long> bucket : pooled.entrySet()) {
      if (below > 0 && Math.abs(below - wanted) < distance) {
        distance = Math.abs(below - wanted);
        best = bucket.getKey();
      }
      below += bucket.getValue();
    }
    return best;
  }

  private static long above(Distribution distribution, long cut) {
    return distribution.buckets().stream()
        .filter(bucket -> bucket.fromMicros() >= cut)
        .mapToLong(Distribution.Bucket::count)
        .sum();
  }
}
