package dev.byos.model.compare;

/**
 * A figure over several seeds: its mean and how far off the mean may be.
 *
 * @param mean over the runs that have the figure; NaN when none has it
 * @param halfWidth95 half the width of the 95 % confidence interval of the mean (Student's t over
 *     runs), in the same unit; NaN for fewer than two runs
 * @param runs number of runs that have the figure
 */
public record Estimate(double mean, double halfWidth95, int runs) {

  /** Whether at least one run has the figure. */
  public boolean known() {
    return runs > 0;
  }

  /** Whether the interval is known and leaves 0 out, so that the figure is not noise alone. */
  public boolean differsFromZero() {
    return Math.abs(mean) > halfWidth95;
  }
}
