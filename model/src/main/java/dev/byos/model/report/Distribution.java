package dev.byos.model.report;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * How samples of a duration are spread: how many fell into each bucket. The buckets are the same in
 * every report – each octave is cut into {@value #BUCKETS_PER_OCTAVE}, so that a bucket is at most
 * 3.2 % wide, and below 32 µs each microsecond has its own – so distributions of two runs can be
 * added and compared.
 *
 * @param buckets those that hold a sample, in ascending order
 */
public record Distribution(List<Bucket> buckets) {
  private static final int BUCKETS_PER_OCTAVE = 32;
  private static final int BITS = 5;
  private static final double MICROS_PER_MILLI = 1000;
  private static final Distribution NONE = new Distribution(List.of());

  public Distribution {
    buckets = List.copyOf(buckets);
  }

  /**
   * Samples between two bounds.
   *
   * @param fromMicros lower bound, included: the result of {@link #lowerBound}
   * @param count number of samples, at least 1
   */
  public record Bucket(long fromMicros, long count) {

    /** Upper bound, excluded. */
    public long toMicros() {
      return fromMicros + width(fromMicros);
    }
  }

  /** Nothing was measured. */
  public static Distribution none() {
    return NONE;
  }

  /** All samples of all of them. */
  public static Distribution sum(Iterable<Distribution> distributions) {
    TreeMap<Long, Long> counts = new TreeMap<>();
    for (Distribution distribution : distributions) {
      for (Bucket bucket : distribution.buckets()) {
        counts.merge(bucket.fromMicros(), bucket.count(), Long::sum);
      }
    }
    List<Bucket> buckets = new ArrayList<>(counts.size());
    counts.forEach((from, count) -> buckets.add(new Bucket(from, count)));
    return new Distribution(buckets);
  }

  /**
   * A percentile in milliseconds, as if the samples of a bucket were spread evenly over it; off by
   * less than a bucket's width. NaN when there is no sample.
   *
   * @param fraction more than 0, at most 1, such as 0.95
   */
  public double percentileMillis(double fraction) {
    long total = count();
    if (total == 0) {
      return Double.NaN;
    }
    double rank = Math.max(1, Math.ceil(fraction * total));
    long before = 0;
    for (Bucket bucket : buckets) {
      if (before + bucket.count() >= rank) {
        double within = (rank - before - 0.5) / bucket.count();
        return (bucket.fromMicros() + within * (bucket.toMicros() - bucket.fromMicros()))
            / MICROS_PER_MILLI;
      }
      before += bucket.count();
    }
    throw new IllegalArgumentException("expected a fraction of at most 1, found " + fraction);
  }

  /** Number of samples. */
  public long count() {
    return buckets.stream().mapToLong(Bucket::count).sum();
  }

  /**
   * Lower bound of the bucket that a duration belongs to.
   *
   * @param micros at least 0
   */
  public static long lowerBound(long micros) {
    return micros - micros % width(micros);
  }

  private static long width(long micros) {
    return micros < BUCKETS_PER_OCTAVE ? 1 : Long.highestOneBit(micros) >> BITS;
  }
}
