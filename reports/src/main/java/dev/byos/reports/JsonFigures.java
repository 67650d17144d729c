package dev.byos.reports;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Figures with a fraction as our JSON files write them: rounded (half to even, from the exact value
 * of the floating-point number, so that all JDKs agree) and without superfluous zeros. What was
 * written and read once is written the same again.
 */
public final class JsonFigures {
  /** Decimals of milliseconds, degrees and limits. */
  private static final int THOUSANDTHS = 3;

  /** Decimals of GiB-hours: a millionth is one KiB that rests for an hour. */
  private static final int MILLIONTHS = 6;

  private JsonFigures() {}

  /** A figure with three decimals; NaN, which means that there is none, becomes null. */
  public static void thousandths(JsonGenerator json, String name, double value) throws IOException {
    rounded(json, name, value, THOUSANDTHS);
  }

  /** A figure with six decimals. */
  public static void millionths(JsonGenerator json, String name, double value) throws IOException {
    rounded(json, name, value, MILLIONTHS);
  }

  private static void rounded(JsonGenerator json, String name, double value, int decimals)
      throws IOException {
    json.writeFieldName(name);
    rounded(json, value, decimals);
  }

  private static void rounded(JsonGenerator json, double value, int decimals) throws IOException {
    if (Double.isNaN(value)) {
      json.writeNull();
      return;
    }
    BigDecimal rounded = new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN);
    json.writeNumber(rounded.stripTrailingZeros().toPlainString());
  }
}
