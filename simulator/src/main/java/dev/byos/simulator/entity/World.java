package dev.byos.simulator.entity;

import dev.byos.model.event.EntityId;
import dev.byos.model.region.RegionCatalogue;
import dev.byos.model.scenario.Scenario;
import dev.byos.simulator.network.FaultSchedule;

/**
 * What never changes during a run and may be read by every entity.
 *
 * @param faults which faults of the timeline are in force at a virtual time
 * @param placement region of every entity
 */
public record World(
    Scenario scenario,
    long seed,
    RegionCatalogue regions,
    FaultSchedule faults,
    Placement placement) {

  /** Says in which region an entity lives. */
  @FunctionalInterface
  public interface Placement {

    /** The region of an entity, {@code global} when it has none. */
    String regionOf(EntityId entity);
  }
}
