package dev.byos.checks.judge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Counts over virtual time in bins of one round length, at most {@value #BINS} of them: the length
 * fits the time in which work arrives, and all series change to a longer one together when
 * something happens later than that.
 */
final class TimeBins {
  static final int BINS = 480;

  private static final long SECOND = 1_000_000L;
  private static final long MINUTE = 60 * SECOND;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;

  /** Each is a multiple of the one before it, so that counts can be put together. */
  private static final long[] ROUND = {
    SECOND,
    5 * SECOND,
    15 * SECOND,
    30 * SECOND,
    MINUTE,
    5 * MINUTE,
    15 * MINUTE,
    30 * MINUTE,
    HOUR,
    6 * HOUR,
    DAY
  };

  private final List<Series> all = new ArrayList<>();
  private long binMicros = SECOND;

  /**
   * @param spanMicros time that is to fit into the bins
   */
  TimeBins(long spanMicros) {
    while (!fits(spanMicros - 1)) {
      binMicros = longer(binMicros);
    }
  }

  /** A new series, empty. */
  Series series() {
    Series series = new Series();
    all.add(series);
    return series;
  }

  long binMicros() {
    return binMicros;
  }

  private boolean fits(long timeMicros) {
    return timeMicros / binMicros < BINS;
  }

  private static long longer(long binMicros) {
    for (long round : ROUND) {
      if (round > binMicros) {
        return round;
      }
    }
    return 2 * binMicros;
  }

  private void widen() {
    long wider = longer(binMicros);
    int factor = (int) (wider / binMicros);
    all.forEach(series -> series.merge(factor));
    binMicros = wider;
  }

  /** One count over time. */
  final class Series {
    private long[] counts = {};
    private int used;

    /** Counts one at that time. */
    void add(long timeMicros) {
      while (!fits(timeMicros)) {
        widen();
      }
      int bin = (int) (timeMicros / binMicros);
      if (bin >= counts.length) {
        counts = Arrays.copyOf(counts, BINS);
      }
      counts[bin]++;
      used = Math.max(used, bin + 1);
    }

    /** One count a bin, up to the last that is not 0. */
    List<Long> counts() {
      return Arrays.stream(counts, 0, used).boxed().toList();
    }

    private void merge(int factor) {
      for (int bin = 0; bin < used; bin++) {
        long count = counts[bin];
        counts[bin] = 0;
        counts[bin / factor] += count;
      }
      used = (used + factor - 1) / factor;
    }
  }
}
