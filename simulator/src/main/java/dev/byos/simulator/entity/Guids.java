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
    char[] text = new char[36];
    put(text, 0, high >>> 32, 8);
    text[8] = '-';
    put(text, 9, high >>> 16, 4);
    text[13] = '-';
    put(text, 14, high, 4);
    text[18] = '-';
    put(text, 19, low >>> 48, 4);
    text[23] = '-';
    put(text, 24, low, 12);
    return new String(text);
  }

  private static void put(char[] text, int from, long value, int digits) {
    long rest = value;
    for (int i = from + digits - 1; i >= from; i--) {
      text[i] = Character.forDigit((int) (rest & 0xF), 16);
      rest >>>= 4;
    }
  }
}
