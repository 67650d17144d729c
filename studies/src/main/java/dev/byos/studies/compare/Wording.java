package dev.byos.studies.compare;

import dev.byos.model.compare.Estimate;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/** Numbers and lists within sentences. */
final class Wording {
  private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_EVEN);
  private static final double WHOLE_FROM = 100;

  private Wording() {}

  /** A number with three digits that count; more would claim what nobody measured. */
  static String number(double value) {
    if (Double.isNaN(value)) {
      return "unknown";
    }
    if (Math.abs(value) >= WHOLE_FROM) {
      return Long.toString(Math.round(value));
    }
    BigDecimal rounded = BigDecimal.valueOf(value).round(THREE_DIGITS);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  /** A mean with its interval, where it has one. */
  static String estimate(Estimate estimate) {
    return Double.isNaN(estimate.halfWidth95())
        ? number(estimate.mean())
        : number(estimate.mean()) + " ± " + number(estimate.halfWidth95());
  }

  /** {@code a, b and c}. */
  static String list(List<String> names) {
    int last = names.size() - 1;
    return last < 1
        ? String.join("", names)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }
}
