package dev.byos.studies.compare;

import dev.byos.model.report.Distribution;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Adds distributions, which have the same buckets everywhere, and reads percentiles from them. */
final class Distributions {
  private static final double MICROS_PER_MILLI = 1000;

  private Distributions() {}

  /** All samples of all of them. */
  static Distribution sum(Iterable<Distribution> distributions) {
    Map<Long, Long> counts = new TreeMap<>();
    for (Distribution distribution : distributions) {
      for (Distribution.Bucket bucket : distribution.buckets()) {
        counts.merge(bucket.fromMicros(), bucket.count(), Long::sum);
      }
    }
    List<Distribution.Bucket> buckets = new ArrayList<>(counts.size());
    counts.forEach((from, count) -> buckets.add(new Distribution.Bucket(from, count)));
    return new Distribution(buckets);
  }

  /**
   * A percentile in milliseconds, as if the samples of a bucket were spread evenly over it; off by
   * less than a bucket's width, 3.2 %. NaN when there is no sample.
   *
   * @param fraction such as 0.95
   */
  static double percentileMillis(Distribution distribution, double fraction) {
    long total = distribution.count();
    if (total == 0) {
      return Double.NaN;
    }
    double rank = Math.max(1, Math.ceil(fraction * total));
    long before = 0;
    for (Distribution.Bucket bucket : distribution.buckets()) {
      if (before + bucket.count() >= rank) {
        double within = (rank - before - 0.5) / bucket.count();
        return (bucket.fromMicros() + within * (bucket.toMicros() - bucket.fromMicros()))
            / MICROS_PER_MILLI;
      }
      before += bucket.count();
    }
    throw new IllegalStateException("a rank within the total is within a bucket");
  }
}
