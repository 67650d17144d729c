package dev.byos.simulator.kernel;

import dev.byos.model.event.EntityId;

/**
 * Knobs of the kernel. None of them changes the history; users get {@link #defaults}, tests and
 * measurements turn them.
 *
 * @param openEventsLimit events that may be decided and not yet persisted before virtual time waits
 * @param flushEvents pending events of an entity that start a write, unless one is under way
 * @param checkpointMicros virtual time between checkpoints, microseconds
 * @param restartDeliveries an entity is stopped after so many deliveries and recovered from the
 *     journal for the next one; 0 = never
 * @param plugin what writes the journal
 * @param acknowledged is told what the journal holds
 */
public record KernelOptions(
    long openEventsLimit,
    int flushEvents,
    long checkpointMicros,
    int restartDeliveries,
    Plugin plugin,
    Acknowledged acknowledged) {

  /** 20,000 open events, envelopes from 16 events, a checkpoint every virtual hour. */
  public static KernelOptions defaults() {
    return new KernelOptions(
        20_000, 16, 3_600_000_000L, 0, Plugin.GROUP_COMMIT, (entity, number, events) -> {});
  }

  /** What writes the journal; both use the same tables. */
  public enum Plugin {
    /** The kernel's own plugin, which commits whatever waits in one transaction. */
    GROUP_COMMIT,
    /** akka-persistence-jdbc as it comes. */
    AKKA_PERSISTENCE_JDBC
  }

  /** Is told of every envelope that the journal holds; called on the journal's threads. */
  @FunctionalInterface
  public interface Acknowledged {

    /**
     * @param sequenceNumber number of the envelope among the entity's, from 1
     * @param events number of events in it
     */
    void persisted(EntityId entity, long sequenceNumber, int events);
  }
}
