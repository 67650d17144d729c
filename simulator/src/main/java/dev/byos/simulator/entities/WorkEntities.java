package dev.byos.simulator.entities;

import dev.byos.model.event.EntityId;
import dev.byos.simulator.entity.EntityLogic;
import dev.byos.simulator.entity.World;
import java.util.EnumMap;
import java.util.Map;

/** The entities that do the work: arrivals, calls, transcriptions, sessions, projects. */
final class WorkEntities {

  private WorkEntities() {}

  /** A factory for each kind of work. */
  static Map<EntityId.Kind, LogicFactory> factories() {
    return new EnumMap<>(EntityId.Kind.class);
  }

  /** The source of a stream's arrivals, {@code scenario/<stream>}. */
  static EntityLogic<?> streamLogic(EntityId entity, World world) {
    throw new IllegalArgumentException("no arrivals of that name: " + entity + " in " + world);
  }
}
