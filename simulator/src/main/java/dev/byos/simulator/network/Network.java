package dev.byos.simulator.network;

import dev.byos.simulator.entity.RandomStream;

/**
 * The way between regions: how long a message takes, or why it does not arrive. One-way delays are
 * half of a round trip drawn from a distribution fitted to the published P50 and P95 of the
 * directed pair.
 */
public interface Network {

  /**
   * The fate of a message that departs now.
   *
   * @param from region of the sender, {@code global} for none
   * @param to region of the receiver
   * @param departureMicros virtual time of departure
   * @param random the draw to use
   */
  Passage send(String from, String to, long departureMicros, RandomStream random);

  /** No message takes less than this, microseconds; the lookahead of the clock. At least 1. */
  long minimalDelayMicros();

  /** What became of a message. */
  sealed interface Passage {

    /** It arrives after so long, microseconds. */
    record Arrives(long delayMicros) implements Passage {}

    /** It does not arrive; whoever waits gives up after so long, microseconds. */
    record Lost(String reason, long timeoutMicros) implements Passage {}
  }
}
