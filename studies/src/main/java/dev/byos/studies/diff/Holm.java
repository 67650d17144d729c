package dev.byos.studies.diff;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Holm's correction: whoever tests many things finds something by chance alone. Taking only what is
 * at most alpha after the correction keeps the probability of any false alarm among all tests at
 * alpha at most, whatever their dependence.
 */
final class Holm {

  private Holm() {}

  /** Probabilities as if each test were the only one, in the same order. */
  static double[] adjusted(double[] pValues) {
    Integer[] order = new Integer[pValues.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingDouble(i -> pValues[i]));
    double[] adjusted = new double[pValues.length];
    double largest = 0;
    for (int rank = 0; rank < order.length; rank++) {
      largest = Math.max(largest, Math.min(1, (order.length - rank) * pValues[order[rank]]));
      adjusted[order[rank]] = largest;
    }
    return adjusted;
  }
}
