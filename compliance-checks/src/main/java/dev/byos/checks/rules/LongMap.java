package dev.byos.checks.rules;

/**
 * A hash map from names to longs that takes 16 bytes an entry: for rules that must remember
 * something of every recording for a day of virtual time. Names are kept as 64-bit hashes; with a
 * million entries two names share one with a probability below 10^-7.
 */
public final class LongMap {
  private static final int SMALLEST = 16;
  private static final long OFFSET = 0xcbf29ce484222325L;
  private long[] keys = new long[SMALLEST];
  private long[] values = new long[SMALLEST];
  private int size;

  /** Stores a value for a name. */
  public void put(String name, long value) {
    put(keyOf(name), value);
  }

  /** Stores a value for a name of which {@link #keyOf} has been taken. */
  public void put(long key, long value) {
    if (2 * (size + 1) > keys.length) {
      grow();
    }
    int slot = slotOf(key);
    if (keys[slot] == 0) {
      size++;
    }
    keys[slot] = key;
    values[slot] = value;
  }

  /** Whether the name has a value. */
  public boolean contains(String name) {
    return keys[slotOf(keyOf(name))] != 0;
  }

  /** The value of a name, or another one when it has none. */
  public long get(String name, long otherwise) {
    return get(keyOf(name), otherwise);
  }

  /** The value of a name of which {@link #keyOf} has been taken, or another one. */
  public long get(long key, long otherwise) {
    int slot = slotOf(key);
    return keys[slot] == 0 ? otherwise : values[slot];
  }

  /** Forgets a name; tells whether it had a value. */
  public boolean remove(String name) {
    return remove(keyOf(name));
  }

  /** Forgets a name of which {@link #keyOf} has been taken; tells whether it had a value. */
  public boolean remove(long removed) {
    int slot = slotOf(removed);
    if (keys[slot] == 0) {
      return false;
    }
    keys[slot] = 0;
    size--;
    // What came to rest behind the gap because of a collision moves up.
    int next = (slot + 1) & (keys.length - 1);
    while (keys[next] != 0) {
      long key = keys[next];
      long value = values[next];
      keys[next] = 0;
      int home = slotOf(key);
      keys[home] = key;
      values[home] = value;
      next = (next + 1) & (keys.length - 1);
    }
    return true;
  }

  /** Number of names. */
  public int size() {
    return size;
  }

  /** How many values are at most the limit. */
  public long countUpTo(long limit) {
    long count = 0;
    for (int slot = 0; slot < keys.length; slot++) {
      if (keys[slot] != 0 && values[slot] <= limit) {
        count++;
      }
    }
    return count;
  }

  private int slotOf(long key) {
    int slot = (int) key & (keys.length - 1);
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    long[] oldValues = values;
    keys = new long[2 * oldKeys.length];
    values = new long[2 * oldKeys.length];
    for (int old = 0; old < oldKeys.length; old++) {
      if (oldKeys[old] != 0) {
        int slot = slotOf(oldKeys[old]);
        keys[slot] = oldKeys[old];
        values[slot] = oldValues[old];
      }
    }
  }

  /** What stands for a name, for who looks it up more than once. */
  public static long keyOf(String name) {
    return mix(hash(OFFSET, name));
  }

  /** What stands for a name in three parts, the same as for all of it with slashes in between. */
  public static long keyOf(String first, String second, String third) {
    return mix(hash(hash(hash(hash(hash(OFFSET, first), "/"), second), "/"), third));
  }

  /** FNV-1a. */
  private static long hash(long start, String name) {
    long hash = start;
    for (int i = 0; i < name.length(); i++) {
      hash = (hash ^ name.charAt(i)) * 0x100000001b3L;
    }
    return hash;
  }

  /** Never 0, which marks a free slot. */
  private static long mix(long hash) {
    long mixed = hash ^ (hash >>> 32);
    mixed *= 0xd6e8feb86659fd93L;
    mixed ^= mixed >>> 32;
    return mixed == 0 ? 1 : mixed;
  }
}
