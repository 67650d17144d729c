package dev.byos.simulator.kernel;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Prints virtual time as {@code "2026-03-02T08:00:00.000123Z"}. Most events share their second with
 * the one before, so its text is kept.
 */
final class HistoryTime {
  private static final long MICROS = 1_000_000L;
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final byte[] END = "Z\"".getBytes(StandardCharsets.US_ASCII);

  private final long startMicros;
  private long second = Long.MIN_VALUE;
  private byte[] prefix = new byte[0];

  HistoryTime(Instant start) {
    startMicros =
        Math.addExact(Math.multiplyExact(start.getEpochSecond(), MICROS), start.getNano() / 1000);
  }

  void write(long timeMicros, JsonBuffer out) {
    long absolute = startMicros + timeMicros;
    long wanted = Math.floorDiv(absolute, MICROS);
    if (wanted != second) {
      second = wanted;
      prefix =
          ('"' + SECONDS.format(Instant.ofEpochSecond(wanted))).getBytes(StandardCharsets.US_ASCII);
    }
    out.raw(prefix).padded((int) Math.floorMod(absolute, MICROS), 6).raw(END);
  }
}
