package dev.byos.model.report;

import java.util.List;

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
