package dev.byos.reports.page;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.byos.model.report.Distribution;
import java.io.IOException;
import java.util.List;

/**
 * Distributions for a chart: the buckets of the report are added up to fewer, wider ones, until all
 * distributions of a page together have a bounded number of them. A bucket's number {@code i}
 * stands for the durations from {@code (1 + i % n / n) · 2^(i / n)} microseconds, {@code n} buckets
 * an octave.
 */
public final class Histograms {
  private static final int CELLS = 8_000;
  private static final int FINEST = 8;

  private final int perOctave;

  /** Buckets for these distributions together. */
  public Histograms(List<Distribution> all) {
    int finest = FINEST;
    while (finest > 1 && cells(all, finest) > CELLS) {
      finest /= 2;
    }
    this.perOctave = finest;
  }

  /** Number of buckets an octave. */
  public int perOctave() {
    return perOctave;
  }

  /** Number of the first bucket, then how many samples that one and each following one holds. */
  public void write(JsonGenerator json, Distribution distribution) throws IOException {
    json.writeStartArray();
    if (!distribution.buckets().isEmpty()) {
      int index = index(distribution.buckets().get(0).fromMicros(), perOctave);
      json.writeNumber(index);
      long count = 0;
      for (Distribution.Bucket bucket : distribution.buckets()) {
        int next = index(bucket.fromMicros(), perOctave);
        while (index < next) {
          json.writeNumber(count);
          count = 0;
          index++;
        }
        count += bucket.count();
      }
      json.writeNumber(count);
    }
    json.writeEndArray();
  }

  private static long cells(List<Distribution> all, int perOctave) {
    long cells = 0;
    for (Distribution distribution : all) {
      List<Distribution.Bucket> buckets = distribution.buckets();
      if (!buckets.isEmpty()) {
        long last = buckets.get(buckets.size() - 1).fromMicros();
        cells += 1 + index(last, perOctave) - index(buckets.get(0).fromMicros(), perOctave);
      }
    }
    return cells;
  }

  /** Number of the bucket that a duration belongs to; 0 for less than a microsecond. */
  static int index(long micros, int perOctave) {
    if (micros < 1) {
      return 0;
    }
    int octave = 63 - Long.numberOfLeadingZeros(micros);
    long within = micros - (1L << octave);
    long part =
        octave > 40
            ? ((within >> (octave - 40)) * perOctave) >> 40
            : (within * perOctave) >> octave;
    return octave * perOctave + (int) part;
  }
}
