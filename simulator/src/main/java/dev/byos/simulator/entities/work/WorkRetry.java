package dev.byos.simulator.entities.work;

import dev.byos.simulator.entity.RandomStream;

/** How clients try again. */
final class WorkRetry {
  /** Tries in all, as the storage client library makes them by default. */
  static final int MAXIMAL_ATTEMPTS = 4;

  private static final long BASE_MICROS = 4_000_000L;
  private static final long MAXIMAL_MICROS = 120_000_000L;

  private WorkRetry() {}

  /** Delay before the try after {@code failedAttempt} (from 1). */
  static long delayMicros(int failedAttempt, long retryAfterMicros, RandomStream random) {
    long plain = Math.min(MAXIMAL_MICROS, ((1L << Math.min(failedAttempt, 20)) - 1) * BASE_MICROS);
    long jittered = Math.round(plain * (0.8 + 0.5 * random.nextDouble()));
    return Math.max(jittered, retryAfterMicros);
  }
}
