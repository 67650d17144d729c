package dev.byos.simulator.kernel;

import dev.byos.model.event.EntityId;
import dev.byos.model.event.EntityId.Kind;
import dev.byos.model.event.Event;
import dev.byos.simulator.entity.BlobEffect;
import dev.byos.simulator.protocol.BeginRun;
import dev.byos.simulator.protocol.EndRun;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What is to come and what has been: the queue of deliveries, the rules of how a run begins and
 * ends, and the order in which decisions become history. The clock and the plain loop share it, and
 * each calls it from one thread at a time.
 */
final class Agenda {
  private static final EntityId RUN = new EntityId(Kind.SCENARIO, "run");
  private static final Set<Kind> WORK =
      EnumSet.of(
          Kind.CALL, Kind.TRANSCRIPTION, Kind.RECOGNITION, Kind.CUSTOM_SPEECH, Kind.CUSTOM_VOICE);

  /**
   * Without a settle limit a run goes on until nothing is left to happen; a timer that sets itself
   * for ever would never let it end, so it stops a year after the last arrival.
   */
  private static final long UNLIMITED_SETTLE_MICROS = 366L * 24 * 3_600_000_000L;

  private final Physics physics;
  private final HistoryWriter history;
  private final Consumer<BlobEffect> blobs;
  private final DeliveryQueue queue = new DeliveryQueue();

  /**
   * Entities whose lives are over, so that a late message is dropped instead of beginning a second
   * life; among a million entities two keys are equal with a probability below 10^-7.
   */
  private final KeySet finished = new KeySet();

  private final long durationMicros;
  private final long limitMicros;
  private final EntityHandle run;
  private boolean ending;
  private long openWork;
  private long deliveries;
  private long reachedMicros;
  private long lastEventMicros;

  Agenda(Physics physics, HistoryWriter history, Consumer<BlobEffect> blobs) {
    this.physics = physics;
    this.history = history;
    this.blobs = blobs;
    long settle = physics.world().scenario().settleMicros();
    durationMicros = physics.world().scenario().durationMicros();
    limitMicros = Math.addExact(durationMicros, settle > 0 ? settle : UNLIMITED_SETTLE_MICROS);
    run = physics.directory().handle(RUN);
    queue.add(new Delivery(0, run, run, -1, new BeginRun()));
  }

  /** Whether a delivery within the run's limits is left. */
  boolean hasNext() {
    return !ending && !queue.isEmpty() && queue.earliestMicros() <= limitMicros;
  }

  /** Virtual time of the next delivery. */
  long nextMicros() {
    return queue.earliestMicros();
  }

  /** Whether another delivery comes before that time. */
  boolean hasNextBefore(long untilMicros) {
    return hasNext() && queue.earliestMicros() < untilMicros;
  }

  /** The next delivery, or null when it is for an entity whose life is over. */
  Delivery next() {
    Delivery delivery = queue.poll();
    EntityHandle target = delivery.target;
    if (target.finished) {
      return null;
    }
    if (!target.known) {
      if (finished.contains(target.key())) {
        physics.directory().remove(target);
        return null;
      }
      target.known = true;
      openWork += WORK.contains(target.id().kind()) ? 1 : 0;
    }
    return delivery;
  }

  /** The delivery that ends the run; null the second time. */
  Delivery end() {
    if (ending) {
      return null;
    }
    ending = true;
    boolean completed = queue.isEmpty();
    long time = completed ? Math.max(reachedMicros, durationMicros) : limitMicros;
    EndRun message = new EndRun(completed ? "completed" : "settle-limit", openWork);
    return new Delivery(time, run, run, Long.MAX_VALUE, message);
  }

  void add(Delivery delivery) {
    if (!ending) {
      queue.add(delivery);
    }
  }

  /** Whether the end of the run has been handed out. */
  boolean ended() {
    return ending;
  }

  /** Makes a decision part of the history. Returns the number of its events. */
  int record(Delivery decided) {
    deliveries++;
    reachedMicros = decided.timeMicros;
    EntityHandle entity = decided.target;
    List<Event> events = decided.decision.events();
    for (int i = 0; i < events.size(); i++) {
      history.append(decided.timeMicros, entity, events.get(i));
      lastEventMicros = decided.timeMicros;
    }
    List<BlobEffect> effects = decided.decision.blobEffects();
    for (int i = 0; i < effects.size(); i++) {
      blobs.accept(effects.get(i));
    }
    if (decided.decision.finished()) {
      entity.finished = true;
      finished.add(entity.key());
      physics.directory().remove(entity);
      openWork -= WORK.contains(entity.id().kind()) ? 1 : 0;
    }
    return events.size();
  }

  long deliveries() {
    return deliveries;
  }

  long events() {
    return history.events();
  }

  long lastEventMicros() {
    return lastEventMicros;
  }
}
