package dev.byos.simulator.entities;

import dev.byos.model.event.EntityId;
import dev.byos.model.region.RegionCatalogue;
import dev.byos.model.scenario.Scenario;
import dev.byos.simulator.entities.platform.PlatformEntities;
import dev.byos.simulator.entity.EntityCatalogue;
import dev.byos.simulator.entity.EntityLogic;
import dev.byos.simulator.entity.World;
import java.util.EnumMap;
import java.util.Map;

/**
 * All entities of the testbed: one factory per kind, the platform's and the work's. The kernel
 * knows entities through this class alone.
 */
public final class TestbedEntities implements EntityCatalogue {
  private final Map<EntityId.Kind, LogicFactory> factories = new EnumMap<>(EntityId.Kind.class);

  private TestbedEntities() {}

  /** Every kind there is. */
  public static TestbedEntities standard() {
    TestbedEntities entities = new TestbedEntities();
    PlatformEntities.factories().forEach(entities::with);
    WorkEntities.factories().forEach(entities::with);
    entities.with(
        EntityId.Kind.SCENARIO,
        (entity, world) ->
            entity.equals(EntityNames.RUN)
                ? PlatformEntities.run(world)
                : WorkEntities.streamLogic(entity, world));
    return entities;
  }

  private void with(EntityId.Kind kind, LogicFactory factory) {
    if (factories.put(kind, factory) != null) {
      throw new IllegalStateException("two factories for entities of kind " + kind.wireName());
    }
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException for an entity that nobody can play
   */
  @Override
  public EntityLogic<?> logicFor(EntityId entity, World world) {
    LogicFactory factory = factories.get(entity.kind());
    if (factory == null) {
      throw new IllegalArgumentException("no entity of that kind: " + entity);
    }
    return factory.logicFor(entity, world);
  }

  @Override
  public World.Placement placement(Scenario scenario, RegionCatalogue regions) {
    return EntityPlacement.of(scenario, regions);
  }
}
