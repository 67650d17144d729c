package dev.byos.simulator.kernel;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.ChildFailed;
import akka.actor.typed.DispatcherSelector;
import akka.actor.typed.ExtensibleBehavior;
import akka.actor.typed.Signal;
import akka.actor.typed.TypedActorContext;
import akka.actor.typed.javadsl.ActorContext;
import akka.actor.typed.javadsl.Behaviors;
import dev.byos.model.event.Event;
import dev.byos.simulator.entity.Decision;
import dev.byos.simulator.kernel.Envelope.TimedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The shell around an entity. It keeps the entity's speculative state: it decides at once, hands
 * what follows to the clock, and lets the journal write behind its back. While a write is under way
 * new events gather, so a busy entity writes few and long envelopes, and the clock never waits for
 * a commit.
 *
 * <p>Its life: started by the first delivery; when the journal may know the entity, it waits for
 * the recovered state before it decides; ends when the entity's life is over, or when the clock
 * asks it to step down, always after the last envelope was acknowledged. Without a journal it is
 * the shell alone.
 */
final class EntityActor extends ExtensibleBehavior<EntityActor.Command> {

  /** What the shell understands; the deliveries of a window are a {@link Batch}. */
  interface Command {}

  /** Write what is pending; nobody waits. */
  enum Flush implements Command {
    INSTANCE
  }

  /** Write everything, counters included, then tell the clock. */
  enum Drain implements Command {
    INSTANCE
  }

  /** Write everything, counters included, tell the clock and stop. */
  enum StepDown implements Command {
    INSTANCE
  }

  /** The journal has replayed the entity's envelopes. */
  enum Recovered implements Command {
    INSTANCE
  }

  /** The journal holds the envelope that it was given last. */
  enum Persisted implements Command {
    INSTANCE
  }

  private final ActorContext<Command> context;
  private final EntityHandle handle;
  private final Shared shared;
  private final EntityCore<?> core;
  private final List<Delivery> arrivals = new ArrayList<>(4);
  private PriorityQueue<Delivery> timers;

  private List<TimedEvent> pending = new ArrayList<>();
  private long persistedSequence;
  private ActorRef<EntityJournal.Append> journal;
  private boolean recovering;
  private Batch waiting;
  private boolean writing;
  private boolean flushWished;
  private boolean draining;
  private boolean steppingDown;
  private boolean finished;

  private EntityActor(ActorContext<Command> context, EntityHandle handle, Shared shared) {
    this.context = context;
    this.handle = handle;
    this.shared = shared;
    this.core = EntityCore.of(handle, shared.physics());
    if (handle.inJournal) {
      recovering = true;
      journal = startJournal(core);
    }
  }

  static Behavior<Command> create(EntityHandle handle, Shared shared) {
    return Behaviors.setup(context -> new EntityActor(context, handle, shared));
  }

  @Override
  public Behavior<Command> receive(TypedActorContext<Command> ignored, Command command) {
    if (command instanceof Batch batch) {
      return recovering ? keep(batch) : decide(batch);
    }
    if (command == Persisted.INSTANCE) {
      writing = false;
      if (flushWished || pending.size() >= shared.options().flushEvents() || mustWriteAll()) {
        flushWished = false;
        write();
      }
    } else if (command == Flush.INSTANCE) {
      // What waits behind a write has to follow it: the clock may be waiting for just that.
      flushWished = writing;
      write();
    } else if (command == Drain.INSTANCE) {
      draining = true;
      write();
    } else if (command == StepDown.INSTANCE) {
      steppingDown = true;
      write();
    } else if (command == Recovered.INSTANCE) {
      recovering = false;
      persistedSequence = core.nextSequence();
      if (waiting != null) {
        Batch batch = waiting;
        waiting = null;
        return decide(batch);
      }
    }
    return settled();
  }

  @Override
  public Behavior<Command> receiveSignal(TypedActorContext<Command> ignored, Signal signal) {
    if (signal instanceof ChildFailed failed) {
      shared.clock().tell(new Clock.Failed(shared.journalProblem(failed.getCause())));
      return Behaviors.stopped();
    }
    return this;
  }

  private Behavior<Command> keep(Batch batch) {
    waiting = batch;
    return this;
  }

  private Behavior<Command> decide(Batch batch) {
    try {
      deliverInOrder(batch);
    } catch (RuntimeException | Error problem) {
      batch.window.failed(problem);
      return Behaviors.stopped();
    }
    if (shared.journaled()) {
      if (finished || pending.size() >= shared.options().flushEvents()) {
        write();
      }
      batch.window.batchDone();
      return settled();
    }
    batch.window.batchDone();
    return finished ? Behaviors.stopped() : this;
  }

  /**
   * Merges the deliveries of the window with the timers that the entity sets within it: both belong
   * to the same target, so their own order is the order of the history.
   */
  private void deliverInOrder(Batch batch) {
    List<Delivery> deliveries = batch.deliveries;
    int next = 0;
    while (!finished) {
      Delivery timer = timers == null ? null : timers.peek();
      Delivery delivery = next < deliveries.size() ? deliveries.get(next) : null;
      if (delivery == null && timer == null) {
        return;
      }
      if (delivery == null || (timer != null && timer.compareTo(delivery) < 0)) {
        delivery = timers.poll();
      } else {
        next++;
      }
      decideOne(batch, delivery);
    }
    if (timers != null) {
      timers.clear();
    }
  }

  private void decideOne(Batch batch, Delivery delivery) {
    Decision decision = core.deliver(delivery, arrivals::add);
    for (int i = 0; i < arrivals.size(); i++) {
      Delivery follows = arrivals.get(i);
      if (follows.timeMicros < batch.untilMicros) {
        timer(follows);
      } else {
        batch.outgoing.add(follows);
      }
    }
    arrivals.clear();
    batch.decided.add(delivery);
    finished = decision.finished();
    if (shared.journaled()) {
      List<Event> events = decision.events();
      for (int i = 0; i < events.size(); i++) {
        pending.add(new TimedEvent(delivery.timeMicros, events.get(i)));
      }
    }
  }

  private void timer(Delivery follows) {
    if (timers == null) {
      timers = new PriorityQueue<>();
    }
    timers.add(follows);
  }

  private boolean mustWriteAll() {
    return finished || draining || steppingDown;
  }

  private boolean dirty() {
    return !pending.isEmpty() || (mustWriteAll() && !finished && counterMoved());
  }

  private boolean counterMoved() {
    return persistedSequence != core.nextSequence();
  }

  private void write() {
    if (writing || recovering || !dirty()) {
      return;
    }
    if (journal == null) {
      journal = startJournal(null);
    }
    writing = true;
    persistedSequence = core.nextSequence();
    shared.gauge().submitted(pending.size());
    journal.tell(new EntityJournal.Append(new Envelope(persistedSequence, pending)));
    pending = new ArrayList<>();
  }

  /** Tells the clock when everything is written, and ends the actor when that was all. */
  private Behavior<Command> settled() {
    if (writing || recovering || !mustWriteAll() || dirty()) {
      return this;
    }
    if (draining) {
      draining = false;
      shared.clock().tell(Clock.Drained.INSTANCE);
    }
    if (steppingDown) {
      shared.clock().tell(new Clock.SteppedDown(handle));
      return Behaviors.stopped();
    }
    return finished ? Behaviors.stopped() : this;
  }

  private ActorRef<EntityJournal.Append> startJournal(EntityCore<?> recovers) {
    ActorRef<EntityJournal.Append> started =
        context.spawnAnonymous(
            EntityJournal.create(handle, shared, recovers, context.getSelf()),
            DispatcherSelector.defaultDispatcher());
    context.watch(started);
    return started;
  }

  /**
   * What all shells of a run share.
   *
   * @param database where the journal is; null without one
   */
  record Shared(
      Physics physics,
      KernelOptions options,
      ActorRef<Clock.Command> clock,
      JournalGauge gauge,
      JournalDatabase database) {

    boolean journaled() {
      return database != null;
    }

    RuntimeException journalProblem(Throwable cause) {
      return database.problem(cause);
    }
  }
}
