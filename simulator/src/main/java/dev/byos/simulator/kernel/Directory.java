package dev.byos.simulator.kernel;

import dev.byos.model.event.EntityId;
import dev.byos.simulator.entity.World;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Finds the handle of an entity by its id, making one on first use. Entities of one window may ask
 * at once; the clock removes handles between windows.
 */
final class Directory {
  private final ConcurrentMap<EntityId, EntityHandle> handles = new ConcurrentHashMap<>();
  private final World.Placement placement;

  Directory(World.Placement placement) {
    this.placement = placement;
  }

  EntityHandle handle(EntityId id) {
    EntityHandle known = handles.get(id);
    return known != null
        ? known
        : handles.computeIfAbsent(id, k -> new EntityHandle(k, placement.regionOf(k)));
  }

  void remove(EntityHandle handle) {
    handles.remove(handle.id(), handle);
  }
}
