package dev.byos.studies.compare;

import dev.byos.model.compare.Estimate;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/** Numbers and lists within sentences. */
final class Wording {
  private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_EVEN);
  private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_EVEN);
  private static final double WHOLE_FROM = 100;

  /** A narrower interval lies beyond the digits that count. */
  private static final double LEAST_RELATIVE_INTERVAL = 0.0005;

  private Wording() {}

  /** A number with three digits that count; more would claim what nobody measured. */
  static String number(double value) {
    if (Double.isNaN(value)) {
      return "unknown";
    }
    return Math.abs(value) >= WHOLE_FROM
        ? String.format(Locale.ROOT, "%,d", Math.round(value))
        : rounded(value, THREE_DIGITS);
  }

  /** A mean with its interval, where it has one that shows. */
  static String estimate(Estimate estimate) {
    double half = estimate.halfWidth95();
    boolean shows = half > Math.abs(estimate.mean()) * LEAST_RELATIVE_INTERVAL;
    return shows
        ? number(estimate.mean())
            + " ± "
            + (half >= WHOLE_FROM ? number(half) : rounded(half, TWO_DIGITS))
        : number(estimate.mean());
  }

  private static String rounded(double value, MathContext digits) {
    BigDecimal rounded = new BigDecimal(value).round(digits);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  /** {@code a, b and c}. */
  static String list(List<String> names) {
    int last = names.size() - 1;
    return last < 1
        ? String.join("", names)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }
}
