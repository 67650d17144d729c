package dev.byos.simulator.network;

import dev.byos.simulator.entity.RandomStream;
import java.util.OptionalLong;

/**
 * How often and when a client tries again: truncated exponential back-off with jitter, as Azure's
 * client libraries do. What is worth a further try is the caller's business; a policy only says
 * when, and when no more.
 *
 * @param maximalTries all tries together, the first included
 * @param initialDelayMicros delay before the second try, before jitter
 * @param maximalDelayMicros upper bound of a delay, before jitter
 * @param growth how the delay grows
 * @param jitter a delay is multiplied by a random factor from 1 - jitter to 1 + jitter
 */
public record RetryPolicy(
    int maximalTries,
    long initialDelayMicros,
    long maximalDelayMicros,
    Growth growth,
    double jitter) {

  /** How a delay grows with the number of failed tries. */
  public enum Growth {
    /** Initial delay times 1, 2, 4, 8 ...: azure-core. */
    DOUBLING,
    /** Initial delay times 1, 3, 7, 15 ... (2^n - 1): azure-storage-common. */
    DOUBLING_LESS_ONE
  }

  /**
   * Defaults of azure-storage-common 12.36 ({@code RequestRetryOptions}): 4 tries, delays of 4, 12
   * and 28 s, at most 120 s.
   */
  public static final RetryPolicy STORAGE =
      new RetryPolicy(4, 4_000_000L, 120_000_000L, Growth.DOUBLING_LESS_ONE, 0.2);

  /**
   * Defaults of azure-core 1.61 ({@code ExponentialBackoff}): 4 tries, delays of 0.8, 1.6 and 3.2
   * s, at most 8 s.
   */
  public static final RetryPolicy CORE =
      new RetryPolicy(4, 800_000L, 8_000_000L, Growth.DOUBLING, 0.05);

  private static final int LARGEST_EXPONENT = 30;

  public RetryPolicy {
    if (maximalTries < 1
        || initialDelayMicros < 1
        || maximalDelayMicros < initialDelayMicros
        || !(jitter >= 0 && jitter < 1)) {
      throw new IllegalArgumentException(
          "expected tries >= 1, 0 < initial delay <= maximal delay, 0 <= jitter < 1");
    }
  }

  /**
   * How long to wait before the next try, microseconds; empty when there is none.
   *
   * @param failedTries tries that have failed so far, at least 1
   * @param retryAfterMicros what the server asked for; 0 when it did not. Never undercut, even
   *     beyond the maximal delay
   * @param random takes one number when there is a next try
   */
  public OptionalLong delayBeforeNextTryMicros(
      int failedTries, long retryAfterMicros, RandomStream random) {
    if (failedTries < 1) {
      throw new IllegalArgumentException("nothing has failed yet: " + failedTries);
    }
    if (failedTries >= maximalTries) {
      return OptionalLong.empty();
    }
    double factor = 1 - jitter + 2 * jitter * random.nextDouble();
    long delayMicros = (long) (backOffMicros(failedTries) * factor);
    return OptionalLong.of(StrictMath.max(StrictMath.max(1, delayMicros), retryAfterMicros));
  }

  /** The delay after so many failed tries, before jitter. */
  long backOffMicros(int failedTries) {
    int exponent = StrictMath.min(failedTries, LARGEST_EXPONENT);
    long multiple =
        switch (growth) {
          case DOUBLING -> 1L << (exponent - 1);
          case DOUBLING_LESS_ONE -> (1L << exponent) - 1;
        };
    return multiple > maximalDelayMicros / initialDelayMicros
        ? maximalDelayMicros
        : multiple * initialDelayMicros;
  }
}
