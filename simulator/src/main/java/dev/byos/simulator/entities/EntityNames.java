package dev.byos.simulator.entities;

import dev.byos.model.event.EntityId;

/**
 * How entities are named. Names are a contract between all entities, the history and the rules:
 * platform entities carry the name of the resource, work entities {@code <stream>-<number>} with
 * the number padded to six digits.
 */
public final class EntityNames {
  /** The run itself, {@code scenario/run}. */
  public static final EntityId RUN = new EntityId(EntityId.Kind.SCENARIO, "run");

  private EntityNames() {}

  /** The source of a stream's arrivals, {@code scenario/<stream>}; no stream is named run. */
  public static EntityId stream(String stream) {
    return new EntityId(EntityId.Kind.SCENARIO, stream);
  }

  /** A piece of work of a stream; numbers begin at 1. */
  public static EntityId work(EntityId.Kind kind, String stream, int number) {
    String digits = Integer.toString(number);
    return new EntityId(kind, stream + '-' + "0".repeat(Math.max(0, 6 - digits.length())) + digits);
  }

  /** The stream of a piece of work: everything before the last hyphen. */
  public static String streamOfWork(EntityId work) {
    int hyphen = work.name().lastIndexOf('-');
    return hyphen < 0 ? work.name() : work.name().substring(0, hyphen);
  }

  /** {@code subscription/<name>}. */
  public static EntityId subscription(String name) {
    return new EntityId(EntityId.Kind.SUBSCRIPTION, name);
  }

  /** {@code identity/<name of the resource or of the user-assigned identity>}. */
  public static EntityId identity(String name) {
    return new EntityId(EntityId.Kind.IDENTITY, name);
  }

  /** {@code storage/<account>}. */
  public static EntityId storage(String account) {
    return new EntityId(EntityId.Kind.STORAGE, account);
  }

  /** {@code speech/<resource>}. */
  public static EntityId speech(String resource) {
    return new EntityId(EntityId.Kind.SPEECH, resource);
  }

  /** {@code communication/<resource>}. */
  public static EntityId communication(String resource) {
    return new EntityId(EntityId.Kind.COMMUNICATION, resource);
  }
}
