package dev.byos.simulator.kernel;

import dev.byos.simulator.entity.Decision;
import dev.byos.simulator.entity.Message;

/**
 * A message that will reach an entity at a virtual time. Deliveries order by (time, target, source,
 * source sequence), which is the order of the history; no two deliveries are equal in it, since an
 * entity numbers everything that it sends.
 */
final class Delivery implements Comparable<Delivery> {
  final long timeMicros;
  final EntityHandle target;
  final EntityHandle source;
  final long sourceSequence;
  final Message message;

  /** What it led to, once decided. */
  Decision decision;

  Delivery(
      long timeMicros,
      EntityHandle target,
      EntityHandle source,
      long sourceSequence,
      Message message) {
    this.timeMicros = timeMicros;
    this.target = target;
    this.source = source;
    this.sourceSequence = sourceSequence;
    this.message = message;
  }

  @Override
  public int compareTo(Delivery other) {
    int order = Long.compare(timeMicros, other.timeMicros);
    if (order != 0) {
      return order;
    }
    order = target.compareTo(other.target);
    if (order != 0) {
      return order;
    }
    order = source.compareTo(other.source);
    return order != 0 ? order : Long.compare(sourceSequence, other.sourceSequence);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Delivery delivery && compareTo(delivery) == 0;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(timeMicros) * 31 + Long.hashCode(sourceSequence);
  }
}
