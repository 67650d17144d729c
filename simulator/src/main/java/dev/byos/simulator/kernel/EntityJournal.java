package dev.byos.simulator.kernel;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.Behaviors;
import akka.persistence.typed.PersistenceId;
import akka.persistence.typed.RecoveryCompleted;
import akka.persistence.typed.javadsl.CommandHandler;
import akka.persistence.typed.javadsl.EventHandler;
import akka.persistence.typed.javadsl.EventSourcedBehavior;
import akka.persistence.typed.javadsl.SignalHandler;

/**
 * The persistent half of an entity: appends envelopes to the journal, and replays them into a fresh
 * {@link EntityCore} when the entity comes back. It keeps no state of its own, since the shell has
 * it already.
 */
final class EntityJournal
    extends EventSourcedBehavior<EntityJournal.Append, Envelope, EntityJournal.Stateless> {

  /** Appends one envelope; the shell sends the next one only when this one is acknowledged. */
  record Append(Envelope envelope) {}

  /** The state of something that only writes. */
  enum Stateless {
    INSTANCE
  }

  private final EntityHandle handle;
  private final EntityActor.Shared shared;
  private final ActorRef<EntityActor.Command> shell;
  private EntityCore<?> recovers;
  private long written;

  private EntityJournal(
      EntityHandle handle,
      EntityActor.Shared shared,
      EntityCore<?> recovers,
      ActorRef<EntityActor.Command> shell) {
    super(PersistenceId.ofUniqueId(shared.database().persistenceId(handle)));
    this.handle = handle;
    this.shared = shared;
    this.recovers = recovers;
    this.shell = shell;
  }

  static Behavior<Append> create(
      EntityHandle handle,
      EntityActor.Shared shared,
      EntityCore<?> recovers,
      ActorRef<EntityActor.Command> shell) {
    return Behaviors.setup(context -> new EntityJournal(handle, shared, recovers, shell));
  }

  @Override
  public Stateless emptyState() {
    return Stateless.INSTANCE;
  }

  @Override
  public CommandHandler<Append, Envelope, Stateless> commandHandler() {
    return (state, append) ->
        Effect().persist(append.envelope()).thenRun(persisted -> acknowledge(append.envelope()));
  }

  private void acknowledge(Envelope envelope) {
    written++;
    shared.options().acknowledged().persisted(handle.id(), written, envelope.events().size());
    shell.tell(EntityActor.Persisted.INSTANCE);
    shared.gauge().acknowledge(envelope.events().size());
  }

  @Override
  public EventHandler<Stateless, Envelope> eventHandler() {
    return (state, envelope) -> {
      if (recovers != null) {
        recovers.recover(envelope);
        written++;
      }
      return state;
    };
  }

  @Override
  public SignalHandler<Stateless> signalHandler() {
    return newSignalHandlerBuilder()
        .onSignal(
            RecoveryCompleted.instance(),
            state -> {
              if (recovers != null) {
                recovers = null;
                shell.tell(EntityActor.Recovered.INSTANCE);
              }
            })
        .build();
  }
}
