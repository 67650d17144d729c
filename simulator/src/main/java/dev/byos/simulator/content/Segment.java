package dev.byos.simulator.content;

/**
 * A stretch of a generated file whose bytes can be computed at any position, so that a stream over
 * gigabytes holds one small buffer and skips without work.
 */
interface Segment {

  /** Length in bytes. */
  long length();

  /**
   * Writes the bytes from the position on.
   *
   * @param position offset in this segment; position + count never exceeds the length
   */
  void fill(long position, byte[] target, int offset, int count);

  /** Fixed bytes. */
  static Segment of(byte[] bytes) {
    return new Segment() {
      @Override
      public long length() {
        return bytes.length;
      }

      @Override
      public void fill(long position, byte[] target, int offset, int count) {
        System.arraycopy(bytes, (int) position, target, offset, count);
      }
    };
  }

  /** A big-endian table of computed values, each of 4 or 8 bytes. */
  static Segment table(long entries, int entryBytes, Entry entry) {
    return new Segment() {
      @Override
      public long length() {
        return entries * entryBytes;
      }

      @Override
      public void fill(long position, byte[] target, int offset, int count) {
        for (int i = 0; i < count; i++) {
          long at = position + i;
          int shift = 8 * (entryBytes - 1 - (int) (at % entryBytes));
          target[offset + i] = (byte) (entry.at(at / entryBytes) >>> shift);
        }
      }
    };
  }

  /** Computes an entry of a table. */
  interface Entry {

    /** Value of the entry with that index, from 0. */
    long at(long index);
  }
}
