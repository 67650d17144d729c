package dev.byos.simulator.kernel;

import akka.actor.typed.ActorRef;
import dev.byos.model.event.EntityId;
import dev.byos.simulator.entity.RandomStream;
import java.nio.charset.StandardCharsets;

/**
 * What the kernel keeps of an entity beside its state: everything that would otherwise be derived
 * from the id again at every delivery. Only the clock changes it, while no entity is deciding.
 */
final class EntityHandle implements Comparable<EntityHandle> {
  private final EntityId id;
  private final String region;
  private final long key;
  private byte[] historyMembers;

  /** The entity's actor; null while there is none. */
  ActorRef<EntityActor.Command> actor;

  /** The entity's deliveries in the current window. */
  Batch batch;

  /** Number of deliveries to its actor since that was started. */
  int deliveriesSinceStart;

  /** Whether the journal may hold events of it, so that an actor has to recover first. */
  boolean inJournal;

  /** Whether anything was ever delivered to it. */
  boolean known;

  /** Whether its life is over. */
  boolean finished;

  EntityHandle(EntityId id, String region) {
    this.id = id;
    this.region = region;
    this.key = RandomStream.key(id.toString());
  }

  EntityId id() {
    return id;
  }

  String region() {
    return region;
  }

  /** Key of the entity in random streams. */
  long key() {
    return key;
  }

  /** The members of a history line that are the same for all events; used by one thread. */
  byte[] historyMembers() {
    if (historyMembers == null) {
      JsonBuffer json = new JsonBuffer(128);
      json.raw(",\"at\":").string(region).raw(",\"entity\":").string(id.toString());
      historyMembers = json.raw(",\"type\":".getBytes(StandardCharsets.US_ASCII)).toByteArray();
    }
    return historyMembers;
  }

  @Override
  public int compareTo(EntityHandle other) {
    return this == other ? 0 : id.compareTo(other.id);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EntityHandle handle && id.equals(handle.id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public String toString() {
    return id.toString();
  }
}
