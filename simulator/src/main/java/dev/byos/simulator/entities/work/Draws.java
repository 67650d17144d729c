package dev.byos.simulator.entities.work;

import dev.byos.model.event.EntityId;
import dev.byos.simulator.entity.Guids;
import dev.byos.simulator.entity.RandomStream;
import dev.byos.simulator.entity.World;

/**
 * The draws that make a piece of work what it is (its length, its ids). They depend on the run's
 * seed, the entity and a purpose alone, so that a recovered entity finds the same ones again and no
 * event has to carry them.
 */
final class Draws {
  private final long seed;
  private final long entityKey;

  Draws(World world, EntityId entity) {
    this.seed = world.seed();
    this.entityKey = RandomStream.key(entity.toString());
  }

  RandomStream of(String purpose) {
    return RandomStream.of(seed, entityKey, RandomStream.key(purpose));
  }

  RandomStream of(String purpose, int index) {
    return RandomStream.of(seed, entityKey, RandomStream.key(purpose), index);
  }

  String guid(String purpose) {
    return Guids.from(of(purpose));
  }

  String guid(String purpose, int index) {
    return Guids.from(of(purpose, index));
  }

  /** 32 hexadecimal digits. */
  String hex32(String purpose, int index) {
    return guid(purpose, index).replace("-", "");
  }
}
