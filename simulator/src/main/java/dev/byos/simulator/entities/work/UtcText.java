package dev.byos.simulator.entities.work;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Dates and times as they occur in blob names and documents; always UTC. */
final class UtcText {
  private final Instant start;

  /** Counts from the instant of virtual time 0. */
  UtcText(Instant start) {
    this.start = start;
  }

  /** {@code 20260302}. */
  String compactDate(long virtualMicros) {
    LocalDate date = date(virtualMicros);
    StringBuilder text = new StringBuilder(8);
    digits(text, date.getYear(), 4);
    digits(text, date.getMonthValue(), 2);
    digits(text, date.getDayOfMonth(), 2);
    return text.toString();
  }

  /** {@code 2026-03-02}. */
  String date(long virtualMicros, char separator) {
    LocalDate date = date(virtualMicros);
    StringBuilder text = new StringBuilder(10);
    digits(text, date.getYear(), 4);
    text.append(separator);
    digits(text, date.getMonthValue(), 2);
    text.append(separator);
    digits(text, date.getDayOfMonth(), 2);
    return text.toString();
  }

  /** {@code 080059}. */
  String compactTime(long virtualMicros) {
    int second = (int) Math.floorMod(epochSecond(virtualMicros), 86_400L);
    StringBuilder text = new StringBuilder(6);
    digits(text, second / 3600, 2);
    digits(text, second / 60 % 60, 2);
    digits(text, second % 60, 2);
    return text.toString();
  }

  /** ISO-8601 to the millisecond, such as {@code 2026-03-02T08:00:00.120Z}. */
  String instant(long virtualMicros) {
    Instant instant = start.plus(virtualMicros, ChronoUnit.MICROS);
    StringBuilder text = new StringBuilder(24);
    text.append(date(virtualMicros, '-')).append('T');
    int second = (int) Math.floorMod(instant.getEpochSecond(), 86_400L);
    digits(text, second / 3600, 2);
    text.append(':');
    digits(text, second / 60 % 60, 2);
    text.append(':');
    digits(text, second % 60, 2);
    text.append('.');
    digits(text, instant.getNano() / 1_000_000, 3);
    return text.append('Z').toString();
  }

  private LocalDate date(long virtualMicros) {
    return LocalDate.ofEpochDay(Math.floorDiv(epochSecond(virtualMicros), 86_400L));
  }

  private long epochSecond(long virtualMicros) {
    return start.plus(virtualMicros, ChronoUnit.MICROS).getEpochSecond();
  }

  private static void digits(StringBuilder text, int value, int width) {
    String plain = Integer.toString(value);
    for (int i = plain.length(); i < width; i++) {
      text.append('0');
    }
    text.append(plain);
  }
}
