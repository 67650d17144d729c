package dev.byos.simulator.entity;

/** GUIDs that are pure functions of what they name. */
public final class Guids {

  private Guids() {}

  /** A GUID (version 4 in form) for a text, the same in every run with the same seed. */
  public static String of(long seed, String text) {
    return from(RandomStream.of(seed, RandomStream.key(text)));
  }

  /** A GUID (version 4 in form) from two draws. */
  public static String from(RandomStream random) {
    long high = (random.nextLong() & 0xFFFFFFFFFFFF0FFFL) | 0x0000000000004000L;
    long low = (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
    return hex(high >>> 32, 8)
        + '-'
        + hex(high >>> 16, 4)
        + '-'
        + hex(high, 4)
        + '-'
        + hex(low >>> 48, 4)
        + '-'
        + hex(low, 12);
  }

  private static String hex(long value, int digits) {
    char[] text = new char[digits];
    long rest = value;
    for (int i = digits - 1; i >= 0; i--) {
      text[i] = Character.forDigit((int) (rest & 0xF), 16);
      rest >>>= 4;
    }
    return new String(text);
  }
}
