package dev.byos.benchmarks;

import java.util.Arrays;

/** The middle of several rounds, which one disturbed round does not move. */
final class Median {
  private Median() {}

  /** The middle value; of an even number of values the upper one. */
  static double of(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
