package dev.byos.simulator.entities;

import dev.byos.model.event.EntityId;
import dev.byos.simulator.entity.EntityLogic;
import dev.byos.simulator.entity.World;

/** Makes the brain of one entity of some kind. */
@FunctionalInterface
public interface LogicFactory {

  /** The brain of that entity. */
  EntityLogic<?> logicFor(EntityId entity, World world);
}
