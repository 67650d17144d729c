package dev.byos.reports.compare;

import dev.byos.model.compare.Estimate;
import dev.byos.model.compare.PathLatency;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Means and their intervals in a few characters. */
final class Estimates {
  private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_EVEN);
  private static final double MILLIS_PER_SECOND = 1000;
  private static final double WHOLE_FROM = 100;

  /** The first whose bound a mean reaches. */
  /** A narrower interval lies beyond the digits that are shown. */
  private static final double LEAST_RELATIVE_INTERVAL = 0.0005;

  private static final List<Unit> UNITS =
      List.of(
          new Unit("h", 3_600_000, 7_200_000),
          new Unit("min", 60_000, 120_000),
          new Unit("s", 1000, 1000),
          new Unit("ms", 1, 0));

  private record Unit(String word, double millis, double fromMillis) {}

  private Estimates() {}

  /** A percentile of a path that may not be there. */
  static Function<Optional<PathLatency>, String> of(Function<PathLatency, Estimate> percentile) {
    return path -> path.map(percentile).map(Estimates::millis).orElse("");
  }

  /** A duration given in milliseconds, mean and interval in one unit. */
  static String millis(Estimate estimate) {
    double mean = estimate.mean();
    for (Unit unit : UNITS) {
      if (mean >= unit.fromMillis()) {
        String format = "%,." + decimals(mean / unit.millis(), halfWidth(estimate, unit)) + "f";
        return words(estimate, millis -> String.format(Locale.ROOT, format, millis / unit.millis()))
            + " "
            + unit.word();
      }
    }
    return "";
  }

  /** A duration given in seconds. */
  static String seconds(Estimate estimate) {
    return millis(
        new Estimate(
            estimate.mean() * MILLIS_PER_SECOND,
            estimate.halfWidth95() * MILLIS_PER_SECOND,
            estimate.runs()));
  }

  private static double halfWidth(Estimate estimate, Unit unit) {
    return Double.isNaN(estimate.halfWidth95()) ? 0 : estimate.halfWidth95() / unit.millis();
  }

  /**
   * As many as the interval allows, so that it is neither shown as nothing nor drowned in digits.
   */
  private static int decimals(double mean, double halfWidth) {
    if (halfWidth <= 0) {
      return mean >= WHOLE_FROM ? 0 : 1;
    }
    if (halfWidth >= 10) {
      return 0;
    }
    return halfWidth >= 0.05 ? 1 : halfWidth >= 0.005 ? 2 : 3;
  }

  /** A mean count, which may have a fraction. */
  static String count(Estimate estimate) {
    return words(estimate, Estimates::number);
  }

  /** An amount of money with three digits that count. */
  static String money(double amount) {
    return number(amount);
  }

  private static String words(Estimate estimate, Function<Double, String> figure) {
    if (!estimate.known()) {
      return "";
    }
    boolean certain =
        !(estimate.halfWidth95() > Math.abs(estimate.mean()) * LEAST_RELATIVE_INTERVAL);
    String mean = figure.apply(estimate.mean());
    return certain ? mean : mean + " ± " + figure.apply(estimate.halfWidth95());
  }

  /** Three digits that count, all digits before the point. */
  static String number(double value) {
    if (Math.abs(value) >= WHOLE_FROM) {
      return String.format(Locale.ROOT, "%,.0f", value);
    }
    BigDecimal rounded = BigDecimal.valueOf(value).round(THREE_DIGITS);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }
}
