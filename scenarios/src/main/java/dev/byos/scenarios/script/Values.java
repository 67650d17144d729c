package dev.byos.scenarios.script;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads single values: durations, rates, instants; and derives ids. */
final class Values {

  /** Longest duration that is accepted, microseconds: 100 years of 365 days. */
  static final long MAXIMAL_DURATION_MICROS = 36_500L * 86_400 * 1_000_000;

  private static final Pattern DURATION =
      Pattern.compile(
          "([-+]?)P(?=[0-9T])(?:([0-9]+)W)?(?:([0-9]+)D)?"
              + "(?:T(?=[0-9])(?:([0-9]+)H)?(?:([0-9]+)M)?(?:([0-9]+(?:[.][0-9]{1,6})?)S)?)?");
  private static final Pattern RATE =
      Pattern.compile("([0-9]+(?:[.][0-9]+)?)\\s*/\\s*(s|min|m|h|d)");
  private static final long[] UNIT_SECONDS = {7 * 86_400, 86_400, 3_600, 60, 1};

  private Values() {}

  /** An ISO-8601 duration in microseconds; never negative. */
  static long durationMicros(String text) throws MalformedValue {
    Matcher matcher = DURATION.matcher(text);
    if (text.length() > 60 || !matcher.matches()) {
      throw new MalformedValue(
          "found '" + text + "', expected an ISO-8601 duration such as PT4M, PT1H30M or P2D");
    }
    BigDecimal seconds = BigDecimal.ZERO;
    for (int unit = 0; unit < UNIT_SECONDS.length; unit++) {
      String amount = matcher.group(unit + 2);
      if (amount != null) {
        seconds =
            seconds.add(new BigDecimal(amount).multiply(BigDecimal.valueOf(UNIT_SECONDS[unit])));
      }
    }
    if (matcher.group(1).equals("-") && seconds.signum() != 0) {
      throw new MalformedValue("found the negative duration '" + text + "', expected 0 or more");
    }
    BigDecimal micros = seconds.movePointRight(6).setScale(0, RoundingMode.UNNECESSARY);
    if (micros.compareTo(BigDecimal.valueOf(MAXIMAL_DURATION_MICROS)) > 0) {
      throw new MalformedValue("duration '" + text + "' is too long, expected at most P36500D");
    }
    return micros.longValueExact();
  }

  /** A rate such as {@code 120/h} as a number per hour. */
  static double perHour(String text) throws MalformedValue {
    Matcher matcher = RATE.matcher(text.strip());
    if (text.length() > 40 || !matcher.matches()) {
      throw new MalformedValue(
          "found '" + text + "', expected a rate such as 120/h, 2/min, 1/s or 5000/d");
    }
    double amount = Double.parseDouble(matcher.group(1));
    double perHour =
        switch (matcher.group(2)) {
          case "s" -> amount * 3600;
          case "m", "min" -> amount * 60;
          case "d" -> amount / 24;
          default -> amount;
        };
    if (perHour <= 0 || perHour > 1e9) {
      throw new MalformedValue(
          "found the rate '" + text + "', expected more than 0 and at most 1e9/h");
    }
    return perHour;
  }

  /** An instant with offset, such as {@code 2026-03-02T08:00:00Z}. */
  static Instant instant(String text) throws MalformedValue {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException malformed) {
      throw new MalformedValue(
          "found '" + text + "', expected an instant such as 2026-03-02T08:00:00Z");
    }
  }

  /** A GUID that depends on the text alone. */
  static String guid(String text) {
    return UUID.nameUUIDFromBytes(
            ("byos-testbed/" + text.toLowerCase(Locale.ROOT)).getBytes(StandardCharsets.UTF_8))
        .toString();
  }
}
