package dev.byos.simulator.entities;

import dev.byos.model.event.EntityId;
import java.util.EnumMap;
import java.util.Map;

/** The entities of the platform: the run, subscriptions, identities and resources. */
final class PlatformEntities {

  private PlatformEntities() {}

  /** A factory for each kind of the platform. */
  static Map<EntityId.Kind, LogicFactory> factories() {
    Map<EntityId.Kind, LogicFactory> factories = new EnumMap<>(EntityId.Kind.class);
    return factories;
  }
}
