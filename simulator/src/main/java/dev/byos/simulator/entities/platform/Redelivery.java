package dev.byos.simulator.entities.platform;

import dev.byos.simulator.entity.Decision;
import dev.byos.simulator.entity.Undelivered;

/**
 * What the control plane does with a message that did not arrive: send it again a little later,
 * until it does. Faults end, so this does too; nothing that was ordered is lost.
 */
final class Redelivery {
  /** Time between two tries. */
  static final long AGAIN_MICROS = 30 * Draws.SECOND;

  private Redelivery() {}

  static Decision of(Undelivered undelivered) {
    if (undelivered.answerLost()) {
      return Decision.nothing();
    }
    return Decision.builder().send(undelivered.peer(), undelivered.message(), AGAIN_MICROS).build();
  }
}
