package dev.byos.simulator.kernel;

/**
 * Remembers which entities' lives are over, so that a late message is dropped instead of beginning
 * a second life. A run may see millions of calls, so it keeps 64-bit keys in open addressing, not
 * ids; among a million entities two keys are equal with a probability below 10^-7.
 */
final class FinishedEntities {
  private long[] keys = new long[1024];
  private int size;

  boolean contains(EntityHandle entity) {
    return keys[slot(keys, stored(entity))] != 0;
  }

  void add(EntityHandle entity) {
    long key = stored(entity);
    int slot = slot(keys, key);
    if (keys[slot] == 0) {
      keys[slot] = key;
      if (++size > keys.length / 2) {
        grow();
      }
    }
  }

  private void grow() {
    long[] larger = new long[keys.length * 2];
    for (long key : keys) {
      if (key != 0) {
        larger[slot(larger, key)] = key;
      }
    }
    keys = larger;
  }

  /** The slot that holds the key, or the free one where it belongs. */
  private static int slot(long[] table, long key) {
    int mask = table.length - 1;
    int slot = (int) (key >>> 32 ^ key) & mask;
    while (table[slot] != 0 && table[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /** Zero marks a free slot. */
  private static long stored(EntityHandle entity) {
    return entity.key() == 0 ? 1 : entity.key();
  }
}
