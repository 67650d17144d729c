package dev.byos.scenarios.imports.json;

import dev.byos.model.scenario.Place;
import dev.byos.scenarios.InputProblem;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The bytes of a file that are known to be UTF-8, with a table that turns an offset into a line and
 * a column in constant time: a Terraform plan is a single line of many megabytes.
 */
final class Utf8Text {
  private static final int STRIDE = 1024;
  private static final int NEARBY = 16;

  private final String file;
  private final byte[] bytes;

  /** Offset of the first byte behind a byte order mark. */
  private final int start;

  private int[] lineStarts = new int[64];
  private int lines = 1;

  /** Number of continuation bytes before every {@link #STRIDE}th byte; null for plain ASCII. */
  private int[] continuations;

  /** Only a hint: it does not matter which thread set it. */
  private int lastLine;

  private Utf8Text(String file, byte[] bytes, int start) {
    this.file = file;
    this.bytes = bytes;
    this.start = start;
    lineStarts[0] = start;
  }

  /**
   * Checks the encoding.
   *
   * @throws MalformedJsonException when the bytes are in another encoding
   */
  static Utf8Text of(String file, byte[] bytes) {
    String other = otherEncoding(bytes);
    if (other != null) {
      throw refused(
          new Place(file, 1, 1),
          "the file is in " + other + ", expected UTF-8; save it as UTF-8 and try again");
    }
    boolean marked = startsWith(bytes, 0xEF, 0xBB, 0xBF);
    Utf8Text text = new Utf8Text(file, bytes, marked ? 3 : 0);
    text.scan();
    return text;
  }

  int start() {
    return start;
  }

  String file() {
    return file;
  }

  /** Line and column of the byte at an offset; columns count Unicode characters from 1. */
  Place placeAt(int offset) {
    int line = lineOf(offset);
    if (line < 0) {
      return new Place(file, 1, 1);
    }
    int from = lineStarts[line];
    int characters = offset - from - (continuationsBefore(offset) - continuationsBefore(from));
    return new Place(file, line + 1, characters + 1);
  }

  /** The line of an offset; looks first where the last one was, since readers go forwards. */
  private int lineOf(int offset) {
    int near = lastLine;
    for (int line = near; line < Math.min(lines, near + NEARBY); line++) {
      if (lineStarts[line] > offset) {
        break;
      }
      if (line + 1 == lines || lineStarts[line + 1] > offset) {
        lastLine = line;
        return line;
      }
    }
    int found = Arrays.binarySearch(lineStarts, 0, lines, offset);
    int line = found >= 0 ? found : -found - 2;
    lastLine = Math.max(0, line);
    return line;
  }

  private int continuationsBefore(int offset) {
    if (continuations == null) {
      return 0;
    }
    int count = continuations[offset / STRIDE];
    for (int i = offset - offset % STRIDE; i < offset; i++) {
      if ((bytes[i] & 0xC0) == 0x80) {
        count++;
      }
    }
    return count;
  }

  private void scan() {
    boolean ascii = true;
    byte[] text = bytes;
    int length = text.length;
    int i = start;
    while (i < length) {
      byte b = text[i];
      if (b >= 0) {
        i++;
        if (b == '\n') {
          addLine(i);
        }
      } else {
        ascii = false;
        int size = sequenceLength(i);
        if (size == 0) {
          String found = String.format(Locale.ROOT, "0x%02X", b & 0xFF);
          throw refused(
              placeAt(i),
              "byte "
                  + found
                  + " is not valid UTF-8, expected UTF-8; the file seems to be in another encoding"
                  + " (such as Windows-1252): save it as UTF-8 and try again");
        }
        i += size;
      }
    }
    if (!ascii) {
      continuations = counted();
    }
  }

  private int[] counted() {
    int[] table = new int[bytes.length / STRIDE + 1];
    int count = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (i % STRIDE == 0) {
        table[i / STRIDE] = count;
      }
      if ((bytes[i] & 0xC0) == 0x80) {
        count++;
      }
    }
    if (bytes.length % STRIDE == 0) {
      table[bytes.length / STRIDE] = count;
    }
    return table;
  }

  private void addLine(int offset) {
    if (lines == lineStarts.length) {
      lineStarts = Arrays.copyOf(lineStarts, lines * 2);
    }
    lineStarts[lines++] = offset;
  }

  /** Number of bytes of the well-formed sequence at an offset, 0 when it is not well formed. */
  private int sequenceLength(int offset) {
    int lead = bytes[offset] & 0xFF;
    int size = lead >= 0xC2 && lead <= 0xDF ? 2 : (lead & 0xF0) == 0xE0 ? 3 : 0;
    size = lead >= 0xF0 && lead <= 0xF4 ? 4 : size;
    if (size == 0 || offset + size > bytes.length) {
      return 0;
    }
    for (int i = 1; i < size; i++) {
      if ((bytes[offset + i] & 0xC0) != 0x80) {
        return 0;
      }
    }
    int second = bytes[offset + 1] & 0xFF;
    boolean overlong = (lead == 0xE0 && second < 0xA0) || (lead == 0xF0 && second < 0x90);
    boolean beyond = (lead == 0xED && second > 0x9F) || (lead == 0xF4 && second > 0x8F);
    return overlong || beyond ? 0 : size;
  }

  private static String otherEncoding(byte[] bytes) {
    if (startsWith(bytes, 0xFF, 0xFE, 0, 0) || startsWith(bytes, 0, 0, 0xFE, 0xFF)) {
      return "UTF-32";
    }
    if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
      return "UTF-16";
    }
    // The first character of JSON text is ASCII: the zeros beside it tell the encoding.
    if (bytes.length >= 4) {
      int zeros = (bytes[0] == 0 ? 8 : 0) | (bytes[1] == 0 ? 4 : 0);
      zeros |= (bytes[2] == 0 ? 2 : 0) | (bytes[3] == 0 ? 1 : 0);
      if (zeros == 0b1110 || zeros == 0b0111) {
        return "UTF-32";
      }
      if (zeros == 0b1010 || zeros == 0b0101) {
        return "UTF-16";
      }
    }
    return null;
  }

  private static boolean startsWith(byte[] bytes, int... prefix) {
    if (bytes.length < prefix.length) {
      return false;
    }
    for (int i = 0; i < prefix.length; i++) {
      if ((bytes[i] & 0xFF) != prefix[i]) {
        return false;
      }
    }
    return true;
  }

  private static MalformedJsonException refused(Place place, String message) {
    return new MalformedJsonException(List.of(new InputProblem(place, message)));
  }
}
