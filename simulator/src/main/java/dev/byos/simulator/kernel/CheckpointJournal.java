package dev.byos.simulator.kernel;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.Behaviors;
import akka.persistence.typed.PersistenceId;
import akka.persistence.typed.javadsl.CommandHandler;
import akka.persistence.typed.javadsl.EventHandler;
import akka.persistence.typed.javadsl.EventSourcedBehavior;

/** Writes the checkpoints of a run; see {@link Checkpoint}. */
final class CheckpointJournal extends EventSourcedBehavior<Checkpoint, Checkpoint, Checkpoint> {
  private final ActorRef<Clock.Command> clock;

  private CheckpointJournal(String persistenceId, ActorRef<Clock.Command> clock) {
    super(PersistenceId.ofUniqueId(persistenceId));
    this.clock = clock;
  }

  static Behavior<Checkpoint> create(String persistenceId, ActorRef<Clock.Command> clock) {
    return Behaviors.setup(context -> new CheckpointJournal(persistenceId, clock));
  }

  @Override
  public Checkpoint emptyState() {
    return new Checkpoint(0, 0, 0);
  }

  @Override
  public CommandHandler<Checkpoint, Checkpoint, Checkpoint> commandHandler() {
    return (state, next) ->
        Effect().persist(next).thenRun(done -> clock.tell(Clock.CheckpointWritten.INSTANCE));
  }

  @Override
  public EventHandler<Checkpoint, Checkpoint> eventHandler() {
    return (state, next) -> next;
  }
}
