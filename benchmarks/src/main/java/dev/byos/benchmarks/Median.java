package dev.byos.benchmarks;

import java.util.Arrays;

/** The middle of several rounds: a round that something else disturbed does not count. */
final class Median {

  private Median() {}

  /** The middle value; of an even number the upper one of the two in the middle. */
  static double of(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
