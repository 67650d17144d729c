package dev.byos.simulator.kernel;

import java.util.ArrayList;
import java.util.List;

/**
 * The deliveries of one window to one entity, and what they led to. It belongs to the clock between
 * windows and to the entity's actor within one, and is used again and again.
 */
final class Batch implements EntityActor.Command {

  /** Deliveries that the clock hands in, in order. */
  final List<Delivery> deliveries = new ArrayList<>(4);

  /** Deliveries as they were decided, in order, with timers that came due within the window. */
  final List<Delivery> decided = new ArrayList<>(4);

  /** Deliveries that follow, all later than the window. */
  final List<Delivery> outgoing = new ArrayList<>(4);

  final EntityHandle entity;

  /** The window that it belongs to. */
  Window window;

  /** Virtual time at which the window ends, excluded. */
  long untilMicros;

  Batch(EntityHandle entity) {
    this.entity = entity;
  }

  void clear() {
    deliveries.clear();
    decided.clear();
    outgoing.clear();
  }
}
