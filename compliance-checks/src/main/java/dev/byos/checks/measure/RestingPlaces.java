package dev.byos.checks.measure;

import dev.byos.checks.rules.LongMap;
import java.util.Arrays;

/**
 * What rests at present: how large each thing is, since when it rests and on which lane it came. 50
 * to 70 bytes a thing, since a run may leave a million of them behind. Keys are those of {@link
 * LongMap#keyOf}.
 */
final class RestingPlaces {
  private static final int FIRST_CAPACITY = 64;
  private static final int NONE = -1;

  private final LongMap slots = new LongMap();
  private long[] sinceMicros = new long[FIRST_CAPACITY];
  private long[] bytes = new long[FIRST_CAPACITY];

  /** Lane of each slot, {@link #NONE} for a free one. */
  private int[] lanes = new int[FIRST_CAPACITY];

  /** Slots ever used. */
  private int used;

  /** A free slot below {@link #used}, whose {@link #bytes} say which one is the next. */
  private int free = NONE;

  /** Something that rests. */
  record Rest(int lane, long bytes, long sinceMicros) {}

  /** Is shown what rests. */
  @FunctionalInterface
  interface Visitor {
    void visit(int lane, long sinceMicros);
  }

  /** Something rests from then on; a key that rests already takes the new values. */
  void put(long key, Rest rest) {
    int slot = (int) slots.get(key, NONE);
    if (slot == NONE) {
      slot = freeSlot();
      slots.put(key, slot);
    }
    sinceMicros[slot] = rest.sinceMicros();
    bytes[slot] = rest.bytes();
    lanes[slot] = rest.lane();
  }

  /** What rests under that key, null when nothing does. */
  Rest get(long key) {
    int slot = (int) slots.get(key, NONE);
    return slot == NONE ? null : new Rest(lanes[slot], bytes[slot], sinceMicros[slot]);
  }

  /** What rests under that key rests no longer. */
  void remove(long key) {
    int slot = (int) slots.get(key, NONE);
    if (slots.remove(key)) {
      lanes[slot] = NONE;
      bytes[slot] = free;
      free = slot;
    }
  }

  /** Shows everything that rests, in an order that means nothing. */
  void visit(Visitor visitor) {
    for (int slot = 0; slot < used; slot++) {
      if (lanes[slot] != NONE) {
        visitor.visit(lanes[slot], sinceMicros[slot]);
      }
    }
  }

  private int freeSlot() {
    if (free != NONE) {
      int slot = free;
      free = (int) bytes[slot];
      return slot;
    }
    if (used == lanes.length) {
      sinceMicros = Arrays.copyOf(sinceMicros, 2 * used);
      bytes = Arrays.copyOf(bytes, 2 * used);
      lanes = Arrays.copyOf(lanes, 2 * used);
    }
    return used++;
  }
}
