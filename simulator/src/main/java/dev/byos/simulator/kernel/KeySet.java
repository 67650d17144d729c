package dev.byos.simulator.kernel;

/**
 * A set of 64-bit keys in open addressing: a run may see millions of entities, and a set of their
 * ids would be most of its memory.
 */
final class KeySet {
  private long[] keys = new long[1024];
  private int size;

  boolean contains(long key) {
    return keys[slot(keys, stored(key))] != 0;
  }

  void add(long key) {
    long stored = stored(key);
    int slot = slot(keys, stored);
    if (keys[slot] == 0) {
      keys[slot] = stored;
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
  private static long stored(long key) {
    return key == 0 ? 1 : key;
  }
}
