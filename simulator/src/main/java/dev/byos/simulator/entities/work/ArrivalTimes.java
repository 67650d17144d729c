package dev.byos.simulator.entities.work;

import dev.byos.model.workload.Arrivals;
import dev.byos.simulator.entity.RandomStream;
import java.time.Instant;
import java.util.Arrays;

/**
 * When the pieces of a stream arrive. The time of each is a function of its number and the time of
 * the one before, with a draw keyed by the number: a stream needs no memory.
 */
final class ArrivalTimes {
  /** No further piece. */
  static final long NEVER = -1;

  private static final long HOUR_MICROS = 3_600_000_000L;
  private final Arrivals arrivals;
  private final long untilMicros;
  private final long startOfRunMicrosOfDay;
  private final long[] times;

  /**
   * @param start instant of virtual time 0
   * @param untilMicros arrivals from then on do not happen
   */
  ArrivalTimes(Arrivals arrivals, Instant start, long untilMicros) {
    this.arrivals = arrivals;
    this.untilMicros = untilMicros;
    this.startOfRunMicrosOfDay =
        Math.floorMod(start.getEpochSecond(), 86_400L) * 1_000_000L + start.getNano() / 1_000;
    this.times =
        arrivals instanceof Arrivals.At at
            ? at.timesMicros().stream().mapToLong(Long::longValue).sorted().toArray()
            : new long[0];
  }

  /**
   * When piece {@code number} (from 1) arrives, or {@link #NEVER}.
   *
   * @param previousMicros when the piece before it arrived; when the stream began for the first
   */
  long arrival(int number, long previousMicros, RandomStream random) {
    long at = unlimited(number, previousMicros, random);
    return at < 0 || at >= untilMicros ? NEVER : at;
  }

  private long unlimited(int number, long previousMicros, RandomStream random) {
    if (arrivals instanceof Arrivals.Poisson poisson) {
      if (!(poisson.perHour() > 0)) {
        return NEVER;
      }
      double gapMicros = DurationSampler.exponential(random) * HOUR_MICROS / poisson.perHour();
      return previousMicros + Math.max(1, Math.round(Math.min(gapMicros, (double) untilMicros)));
    }
    if (arrivals instanceof Arrivals.Every every) {
      return nextSlot(every, number, previousMicros);
    }
    if (arrivals instanceof Arrivals.Daily daily) {
      return daily(daily, previousMicros, random);
    }
    return number <= times.length ? times[number - 1] : NEVER;
  }

  /**
   * The first piece arrives at the offset, or at once when that has passed; the others in the slots
   * that follow, without making up for those that were missed.
   */
  private static long nextSlot(Arrivals.Every every, int number, long previousMicros) {
    long offset = every.offsetMicros();
    if (number == 1) {
      return Math.max(offset, previousMicros);
    }
    long interval = Math.max(1, every.intervalMicros());
    return offset + (Math.floorDiv(previousMicros - offset, interval) + 1) * interval;
  }

  /** Walks through the hours until the drawn amount of hazard is used up. */
  private long daily(Arrivals.Daily daily, long previousMicros, RandomStream random) {
    double left = DurationSampler.exponential(random);
    long now = previousMicros;
    while (now < untilMicros) {
      long ofDay = Math.floorMod(startOfRunMicrosOfDay + now, 24 * HOUR_MICROS);
      double rate = daily.perHour().get((int) (ofDay / HOUR_MICROS) % daily.perHour().size());
      long toNextHour = HOUR_MICROS - ofDay % HOUR_MICROS;
      double hazard = rate * toNextHour / HOUR_MICROS;
      if (rate > 0 && left < hazard) {
        return Math.max(previousMicros + 1, now + Math.round(left / rate * HOUR_MICROS));
      }
      left -= Math.max(0, hazard);
      now += toNextHour;
    }
    return NEVER;
  }

  @Override
  public String toString() {
    return arrivals + (times.length > 0 ? Arrays.toString(times) : "") + " until " + untilMicros;
  }
}
