package dev.byos.model.workload;

import java.util.List;

/** When pieces of work begin. Times are microseconds since the start of the scenario. */
public sealed interface Arrivals {

  /** A Poisson process. */
  record Poisson(double perHour) implements Arrivals {}

  /** One every so often, the first after {@code offsetMicros}. */
  record Every(long intervalMicros, long offsetMicros) implements Arrivals {}

  /**
   * A Poisson process whose rate follows the hour of the (UTC) day.
   *
   * @param perHour 24 rates, arrivals per hour, the first for 00:00 to 01:00
   */
  record Daily(List<Double> perHour) implements Arrivals {
    public Daily {
      perHour = List.copyOf(perHour);
    }
  }

  /** Fixed times. */
  record At(List<Long> timesMicros) implements Arrivals {
    public At {
      timesMicros = List.copyOf(timesMicros);
    }
  }
}
