package dev.byos.checks.latency;

import dev.byos.model.report.Distribution;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramIterationValue;

/**
 * Samples of one metric between two regions. Percentiles are exact for the first few thousand
 * samples; beyond that they come from a histogram with three significant digits. Memory is bounded
 * either way. The distribution is exact throughout: the histogram cuts each octave into at least
 * 1,024 buckets, a {@link Distribution} into 32 at the same bounds.
 */
final class LatencySamples {
  private static final int EXACT_MAXIMAL = 4_096;
  private static final int FIRST_CAPACITY = 16;
  private static final int SIGNIFICANT_DIGITS = 3;
  private static final double MICROS_PER_MILLI = 1_000;

  private long[] exact = new long[FIRST_CAPACITY];
  private boolean sorted = true;
  private Histogram histogram;
  private long count;
  private long maximalMicros;

  /** Adds a sample; negative ones (a cause after its effect) count as 0. */
  void add(long micros) {
    long sample = Math.max(0, micros);
    maximalMicros = Math.max(maximalMicros, sample);
    if (histogram != null) {
      histogram.recordValue(sample);
    } else if (count == EXACT_MAXIMAL) {
      histogram = new Histogram(SIGNIFICANT_DIGITS);
      for (long each : exact) {
        histogram.recordValue(each);
      }
      histogram.recordValue(sample);
      exact = null;
    } else {
      if (count == exact.length) {
        exact = Arrays.copyOf(exact, exact.length * 2);
      }
      exact[(int) count] = sample;
      sorted = false;
    }
    count++;
  }

  long count() {
    return count;
  }

  /** The smallest sample that at least so many percent of all samples do not exceed, in ms. */
  double percentileMillis(double percent) {
    if (histogram != null) {
      // A bucket's upper end may lie beyond the largest sample.
      return Math.min(histogram.getValueAtPercentile(percent), maximalMicros) / MICROS_PER_MILLI;
    }
    sort();
    int rank = (int) Math.ceil(percent / 100 * count);
    return exact[Math.max(0, rank - 1)] / MICROS_PER_MILLI;
  }

  double maximalMillis() {
    return maximalMicros / MICROS_PER_MILLI;
  }

  /** How the samples are spread. */
  Distribution distribution() {
    List<Distribution.Bucket> buckets = new ArrayList<>();
    if (histogram == null) {
      sort();
      for (int i = 0; i < count; i++) {
        add(buckets, exact[i], 1);
      }
    } else {
      for (HistogramIterationValue value : histogram.recordedValues()) {
        add(
            buckets,
            histogram.lowestEquivalentValue(value.getValueIteratedTo()),
            value.getCountAtValueIteratedTo());
      }
    }
    return new Distribution(buckets);
  }

  /** Counts samples into the last bucket or a new one; values come in ascending order. */
  private static void add(List<Distribution.Bucket> buckets, long micros, long count) {
    long from = Distribution.lowerBound(micros);
    int last = buckets.size() - 1;
    if (last >= 0 && buckets.get(last).fromMicros() == from) {
      buckets.set(last, new Distribution.Bucket(from, buckets.get(last).count() + count));
    } else {
      buckets.add(new Distribution.Bucket(from, count));
    }
  }

  private void sort() {
    if (!sorted) {
      Arrays.sort(exact, 0, (int) count);
      sorted = true;
    }
  }
}
