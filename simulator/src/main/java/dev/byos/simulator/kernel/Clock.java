package dev.byos.simulator.kernel;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.DispatcherSelector;
import akka.actor.typed.ExtensibleBehavior;
import akka.actor.typed.Signal;
import akka.actor.typed.TypedActorContext;
import akka.actor.typed.javadsl.ActorContext;
import akka.actor.typed.javadsl.Behaviors;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * The virtual clock. It takes the deliveries of the next window from the agenda, hands each entity
 * its own as one batch, waits until all are decided, puts the decisions into the order of the
 * history, and goes on. Time advances only by deliveries.
 *
 * <p>With a journal it also keeps the number of open events below the limit, writes checkpoints,
 * and ends the run only when everything is persisted.
 */
final class Clock extends ExtensibleBehavior<Clock.Command> {

  /** What the clock understands. */
  sealed interface Command {}

  /** Starts the run. */
  enum Start implements Command {
    INSTANCE
  }

  /** All entities of the window have decided. */
  enum WindowDone implements Command {
    INSTANCE
  }

  /** The journal has caught up as far as the clock asked. */
  enum CaughtUp implements Command {
    INSTANCE
  }

  /** An entity has written everything. */
  enum Drained implements Command {
    INSTANCE
  }

  /** The checkpoint is in the journal. */
  enum CheckpointWritten implements Command {
    INSTANCE
  }

  /** An entity has written everything and stopped; it will be recovered when needed. */
  record SteppedDown(EntityHandle entity) implements Command {}

  /** Something failed that ends the run. */
  record Failed(Throwable problem) implements Command {}

  /** What the clock does when nobody is deciding. */
  private enum Phase {
    RUNNING,
    DRAINING,
    CHECKPOINTING,
    ENDING
  }

  private final ActorContext<Command> context;
  private final Agenda agenda;
  private final EntityActor.Shared shared;
  private final CompletableFuture<Clock> outcome;
  private final DispatcherSelector dispatcher;
  private final Window window;
  private final List<Batch> batches = new ArrayList<>();
  private final List<Delivery> decided = new ArrayList<>();
  private final Set<EntityHandle> live = new LinkedHashSet<>();
  private final ActorRef<Checkpoint> checkpoints;
  private Phase phase = Phase.RUNNING;
  private boolean ended;
  private int awaited;
  private long clockWaits;
  private long nextCheckpointMicros;
  private long checkpointedEvents;
  private long nextFlush;

  private Clock(
      ActorContext<Command> context,
      Agenda agenda,
      EntityActor.Shared shared,
      CompletableFuture<Clock> outcome,
      DispatcherSelector dispatcher) {
    this.context = context;
    this.agenda = agenda;
    this.shared = shared;
    this.outcome = outcome;
    this.dispatcher = dispatcher;
    this.window = new Window(context.getSelf());
    this.nextCheckpointMicros = shared.options().checkpointMicros();
    if (shared.journaled()) {
      ActorRef<Command> self = context.getSelf();
      shared.gauge().onWake(() -> self.tell(CaughtUp.INSTANCE));
      checkpoints =
          context.spawn(
              CheckpointJournal.create(shared.database().checkpointId(), self),
              "checkpoints",
              DispatcherSelector.defaultDispatcher());
      context.watch(checkpoints);
    } else {
      checkpoints = null;
    }
  }

  /** Makes the clock of a run; it completes the outcome with itself. */
  static Behavior<Command> create(
      Agenda agenda,
      java.util.function.Function<ActorRef<Command>, EntityActor.Shared> shared,
      CompletableFuture<Clock> outcome,
      DispatcherSelector dispatcher) {
    return Behaviors.setup(
        context ->
            new Clock(context, agenda, shared.apply(context.getSelf()), outcome, dispatcher));
  }

  long clockWaits() {
    return clockWaits;
  }

  long openEventsMaximal() {
    return shared.journaled() ? shared.gauge().openMaximal() : 0;
  }

  @Override
  public Behavior<Command> receive(TypedActorContext<Command> ignored, Command command) {
    try {
      if (command == WindowDone.INSTANCE) {
        windowDone();
      } else if (command == CaughtUp.INSTANCE) {
        caughtUp();
      } else if (command == Drained.INSTANCE) {
        if (--awaited == 0) {
          allDrained();
        }
      } else if (command == CheckpointWritten.INSTANCE) {
        checkpointWritten();
      } else if (command instanceof SteppedDown down) {
        steppedDown(down.entity());
      } else if (command == Start.INSTANCE) {
        advance();
      } else if (command instanceof Failed failed) {
        return fail(failed.problem());
      }
      return this;
    } catch (RuntimeException | Error problem) {
      return fail(problem);
    }
  }

  @Override
  public Behavior<Command> receiveSignal(TypedActorContext<Command> ignored, Signal signal) {
    if (signal instanceof akka.actor.typed.ChildFailed failed) {
      return fail(shared.journalProblem(failed.getCause()));
    }
    return this;
  }

  private Behavior<Command> fail(Throwable problem) {
    outcome.completeExceptionally(problem);
    return Behaviors.stopped();
  }

  /** Begins the next window, or whatever has to come before it. */
  private void advance() {
    if (shared.journaled() && journalFirst()) {
      return;
    }
    while (agenda.hasNext()) {
      collect();
      if (!batches.isEmpty()) {
        handOut();
        return;
      }
    }
    Delivery end = agenda.end();
    if (end != null) {
      ended = true;
      batchFor(end.target).deliveries.add(end);
      handOut(Long.MAX_VALUE);
    }
  }

  private long windowEnd;

  private void collect() {
    windowEnd = Math.addExact(agenda.nextMicros(), shared.physics().lookaheadMicros());
    do {
      Delivery delivery = agenda.next();
      if (delivery != null) {
        batchFor(delivery.target).deliveries.add(delivery);
      }
    } while (agenda.hasNextBefore(windowEnd));
  }

  private Batch batchFor(EntityHandle entity) {
    Batch batch = entity.batch;
    if (batch == null) {
      batch = new Batch(entity);
      batch.window = window;
      entity.batch = batch;
    }
    if (batch.deliveries.isEmpty()) {
      batches.add(batch);
    }
    return batch;
  }

  private void handOut() {
    handOut(windowEnd);
  }

  private void handOut(long untilMicros) {
    int count = batches.size();
    window.begin(count);
    for (int i = 0; i < count; i++) {
      Batch batch = batches.get(i);
      batch.untilMicros = untilMicros;
      actorOf(batch.entity).tell(batch);
    }
  }

  private ActorRef<EntityActor.Command> actorOf(EntityHandle entity) {
    if (entity.actor == null) {
      entity.actor = context.spawnAnonymous(EntityActor.create(entity, shared), dispatcher);
      live.add(entity);
    }
    return entity.actor;
  }

  private void windowDone() {
    int events = 0;
    if (batches.size() == 1) {
      List<Delivery> only = batches.get(0).decided;
      for (int i = 0; i < only.size(); i++) {
        events += agenda.record(only.get(i));
      }
    } else {
      for (int i = 0; i < batches.size(); i++) {
        decided.addAll(batches.get(i).decided);
      }
      Collections.sort(decided);
      for (int i = 0; i < decided.size(); i++) {
        events += agenda.record(decided.get(i));
      }
      decided.clear();
    }
    if (shared.journaled()) {
      shared.gauge().decided(events);
    }
    int stepDown = release();
    if (stepDown == 0) {
      next();
    }
  }

  /** Takes what the entities sent and lets go of those that are done. */
  private int release() {
    int restart = shared.journaled() ? shared.options().restartDeliveries() : 0;
    awaited = 0;
    for (int i = 0; i < batches.size(); i++) {
      Batch batch = batches.get(i);
      EntityHandle entity = batch.entity;
      for (int j = 0; j < batch.outgoing.size(); j++) {
        agenda.add(batch.outgoing.get(j));
      }
      entity.deliveriesSinceStart += batch.decided.size();
      batch.clear();
      if (entity.finished) {
        live.remove(entity);
        entity.actor = null;
        entity.batch = null;
      } else if (restart > 0 && entity.deliveriesSinceStart >= restart) {
        awaited++;
        entity.actor.tell(EntityActor.StepDown.INSTANCE);
      }
    }
    batches.clear();
    return awaited;
  }

  private void steppedDown(EntityHandle entity) {
    entity.actor = null;
    entity.inJournal = true;
    entity.deliveriesSinceStart = 0;
    live.remove(entity);
    if (--awaited == 0) {
      next();
    }
  }

  private void next() {
    if (!ended) {
      advance();
    } else if (shared.journaled()) {
      phase = Phase.ENDING;
      drain();
    } else {
      outcome.complete(this);
    }
  }

  /** Whether virtual time has to wait for the journal. */
  private boolean journalFirst() {
    JournalGauge gauge = shared.gauge();
    long limit = shared.options().openEventsLimit();
    long open = gauge.open();
    // Short envelopes cost more than they free, unless it is the entities that hold the events.
    if (gauge.held() > limit / 4 && gauge.decided() >= nextFlush) {
      nextFlush = gauge.decided() + limit / 4;
      tellAll(EntityActor.Flush.INSTANCE);
    }
    if (open >= limit) {
      clockWaits++;
      if (gauge.held() > limit / 4) {
        tellAll(EntityActor.Flush.INSTANCE);
      }
      if (gauge.wakeWhenOpen(limit / 2)) {
        return true;
      }
    }
    if (agenda.hasNext() && agenda.nextMicros() >= nextCheckpointMicros) {
      long interval = shared.options().checkpointMicros();
      nextCheckpointMicros = (agenda.nextMicros() / interval + 1) * interval;
      if (agenda.events() > checkpointedEvents) {
        phase = Phase.DRAINING;
        drain();
        return true;
      }
    }
    return false;
  }

  private void drain() {
    awaited = live.size();
    if (awaited == 0) {
      allDrained();
    } else {
      tellAll(EntityActor.Drain.INSTANCE);
    }
  }

  /** The live entities have written everything; those that have ended may still be at it. */
  private void allDrained() {
    if (!shared.gauge().wakeWhenOpen(0)) {
      writeCheckpoint();
    }
  }

  private void caughtUp() {
    if (phase == Phase.RUNNING) {
      advance();
    } else {
      writeCheckpoint();
    }
  }

  private void writeCheckpoint() {
    checkpointedEvents = agenda.events();
    phase = phase == Phase.ENDING ? Phase.ENDING : Phase.CHECKPOINTING;
    long time = agenda.hasNext() && !ended ? agenda.nextMicros() : agenda.lastEventMicros() + 1;
    checkpoints.tell(new Checkpoint(time, agenda.deliveries(), agenda.events()));
  }

  private void checkpointWritten() {
    if (phase == Phase.ENDING) {
      outcome.complete(this);
    } else {
      phase = Phase.RUNNING;
      advance();
    }
  }

  private void tellAll(EntityActor.Command command) {
    for (EntityHandle entity : live) {
      entity.actor.tell(command);
    }
  }
}
