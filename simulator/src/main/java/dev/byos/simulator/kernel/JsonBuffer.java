package dev.byos.simulator.kernel;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A growing array of UTF-8 bytes that JSON is written into: history and journal write millions of
 * small records, and a general generator costs more than the whole decision of an entity.
 */
final class JsonBuffer {
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
  private byte[] bytes;
  private int length;

  JsonBuffer(int capacity) {
    bytes = new byte[capacity];
  }

  byte[] array() {
    return bytes;
  }

  int length() {
    return length;
  }

  void clear() {
    length = 0;
  }

  byte[] toByteArray() {
    return Arrays.copyOf(bytes, length);
  }

  JsonBuffer raw(byte[] ascii) {
    ensure(ascii.length);
    System.arraycopy(ascii, 0, bytes, length, ascii.length);
    length += ascii.length;
    return this;
  }

  JsonBuffer raw(char character) {
    ensure(1);
    bytes[length++] = (byte) character;
    return this;
  }

  @SuppressWarnings("deprecation") // getBytes(int,int,byte[],int) is the one copy without encoder
  JsonBuffer raw(String ascii) {
    int size = ascii.length();
    ensure(size);
    ascii.getBytes(0, size, bytes, length);
    length += size;
    return this;
  }

  JsonBuffer number(long value) {
    if (value == Long.MIN_VALUE) {
      return raw("-9223372036854775808");
    }
    ensure(20);
    long rest = value;
    if (rest < 0) {
      bytes[length++] = '-';
      rest = -rest;
    }
    int end = length + digits(rest);
    length = end;
    do {
      long tenth = rest / 10;
      bytes[--end] = (byte) ('0' + (rest - tenth * 10));
      rest = tenth;
    } while (rest != 0);
    return this;
  }

  /** A non-negative number with leading zeros. */
  JsonBuffer padded(int value, int width) {
    ensure(width);
    int rest = value;
    for (int i = length + width - 1; i >= length; i--) {
      bytes[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    length += width;
    return this;
  }

  /** A text in quotes, escaped as JSON wants. */
  JsonBuffer string(String text) {
    int size = text.length();
    ensure(size * 6 + 2);
    byte[] out = bytes;
    int at = length;
    out[at++] = '"';
    for (int i = 0; i < size; i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        if (c >= 0x20 && c != '"' && c != '\\') {
          out[at++] = (byte) c;
        } else {
          at = escape(out, at, c);
        }
      } else if (c < 0x800) {
        out[at++] = (byte) (0xC0 | (c >> 6));
        out[at++] = (byte) (0x80 | (c & 0x3F));
      } else if (Character.isHighSurrogate(c)
          && i + 1 < size
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        int point = Character.toCodePoint(c, text.charAt(++i));
        out[at++] = (byte) (0xF0 | (point >> 18));
        out[at++] = (byte) (0x80 | (point >> 12 & 0x3F));
        out[at++] = (byte) (0x80 | (point >> 6 & 0x3F));
        out[at++] = (byte) (0x80 | (point & 0x3F));
      } else if (Character.isSurrogate(c)) {
        // Half a character has no UTF-8 form; its escape keeps the text readable.
        at = unicodeEscape(out, at, c);
      } else {
        out[at++] = (byte) (0xE0 | (c >> 12));
        out[at++] = (byte) (0x80 | (c >> 6 & 0x3F));
        out[at++] = (byte) (0x80 | (c & 0x3F));
      }
    }
    out[at++] = '"';
    length = at;
    return this;
  }

  private static int escape(byte[] out, int start, char c) {
    int at = start;
    char letter =
        switch (c) {
          case '"' -> '"';
          case '\\' -> '\\';
          case '\n' -> 'n';
          case '\r' -> 'r';
          case '\t' -> 't';
          case '\b' -> 'b';
          case '\f' -> 'f';
          default -> 0;
        };
    if (letter == 0) {
      return unicodeEscape(out, at, c);
    }
    out[at++] = '\\';
    out[at++] = (byte) letter;
    return at;
  }

  private static int unicodeEscape(byte[] out, int start, char c) {
    int at = start;
    out[at++] = '\\';
    out[at++] = 'u';
    for (int shift = 12; shift >= 0; shift -= 4) {
      out[at++] = HEX[c >> shift & 0xF];
    }
    return at;
  }

  private static int digits(long positive) {
    int count = 1;
    long limit = 10;
    while (count < 19 && positive >= limit) {
      limit *= 10;
      count++;
    }
    return count;
  }

  private void ensure(int more) {
    if (bytes.length - length < more) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }
  }
}
