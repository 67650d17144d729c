package dev.byos.model.diff;

/**
 * What became of one quantile of a latency.
 *
 * @param pValue probability of so different shares of samples above the pooled quantile when
 *     nothing has changed (two-sided); 1 when the samples are the same
 * @param adjustedPValue the same, corrected for the number of quantiles of the whole comparison
 */
public record QuantileChange(
    Terms.Quantile quantile,
    double beforeMillis,
    double nowMillis,
    double pValue,
    double adjustedPValue,
    Change change,
    Basis basis) {

  /** What the change rests on. */
  public enum Basis {
    /** All samples are the same. */
    IDENTICAL("identical"),
    /** Beyond noise and large enough to matter. */
    SIGNIFICANT("significant"),
    /** Beyond noise, but too small to matter. */
    BELOW_MINIMUM("below minimum"),
    /** No more than what noise does. */
    WITHIN_NOISE("within noise"),
    /** A change would hardly have been seen. */
    TOO_FEW_SAMPLES("too few samples");

    private final String wireName;

    Basis(String wireName) {
      this.wireName = wireName;
    }

    /** The word used in reports. */
    public String wireName() {
      return wireName;
    }
  }
}
