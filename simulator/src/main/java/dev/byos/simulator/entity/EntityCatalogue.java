package dev.byos.simulator.entity;

import dev.byos.model.event.EntityId;
import dev.byos.model.region.RegionCatalogue;
import dev.byos.model.scenario.Scenario;

/** Which entities there are: what the kernel needs to know of them, and no more. */
public interface EntityCatalogue {

  /**
   * The brain of an entity; called when the first message for it arrives, and when it is recovered.
   */
  EntityLogic<?> logicFor(EntityId entity, World world);

  /** Where entities live. */
  World.Placement placement(Scenario scenario, RegionCatalogue regions);
}
