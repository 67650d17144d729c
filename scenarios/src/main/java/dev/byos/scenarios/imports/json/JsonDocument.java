package dev.byos.scenarios.imports.json;

import dev.byos.model.scenario.Place;
import dev.byos.scenarios.InputProblem;
import java.util.List;

/**
 * A JSON file in memory: its bytes and a tape of integers, no object for a value. A file of 100 MB
 * with a hundred thousand resources takes its own size and about half as much again.
 *
 * <p>The tape holds the values in the order of the file. An entry has the kind in its upper three
 * bits and the offset of the first byte in the others. An object or a list takes two more integers:
 * the index behind its last descendant, and the number of its members or items. In front of each
 * member's value stands an entry for its name.
 *
 * <p>Comments in the manner of JavaScript and line breaks within strings are accepted, since ARM
 * templates have them; so is a byte order mark. Immutable, and safe for several threads.
 */
public final class JsonDocument {
  static final int KIND_SHIFT = 29;
  static final int OFFSET_MASK = (1 << KIND_SHIFT) - 1;

  private final Utf8Text text;
  private final byte[] bytes;
  private final int[] tape;

  private JsonDocument(Utf8Text text, byte[] bytes, int[] tape) {
    this.text = text;
    this.bytes = bytes;
    this.tape = tape;
  }

  /**
   * Reads a file.
   *
   * @param file path as the user gave it, forward slashes; it appears in every place
   * @param bytes content, which the document keeps: do not change it afterwards
   * @throws MalformedJsonException when the content is not JSON in UTF-8, is nested too deeply or
   *     has a key twice in one object
   */
  public static JsonDocument parse(String file, byte[] bytes) {
    if (bytes.length > OFFSET_MASK) {
      Place place = new Place(file, 1, 1);
      String message = "the file has more than 512 MiB, the most that is read; split it";
      throw new MalformedJsonException(List.of(new InputProblem(place, message)));
    }
    Utf8Text text = Utf8Text.of(file, bytes);
    return new JsonDocument(text, bytes, new TapeWriter(text, bytes).write());
  }

  /** Path as the user gave it. */
  public String file() {
    return text.file();
  }

  /** The outermost value. */
  public JsonValue root() {
    return new JsonValue(this, 0);
  }

  int kindAt(int index) {
    return tape[index] >>> KIND_SHIFT;
  }

  /** Index of the next sibling of the value at an index. */
  int next(int index) {
    return isContainer(index) ? tape[index + 1] : index + 1;
  }

  int sizeAt(int index) {
    return isContainer(index) ? tape[index + 2] : 0;
  }

  private boolean isContainer(int index) {
    return kindAt(index) <= JsonKind.ARRAY.code();
  }

  Place placeAt(int index) {
    return text.placeAt(offsetAt(index));
  }

  String stringAt(int index) {
    return JsonStrings.decode(bytes, offsetAt(index));
  }

  String numberAt(int index) {
    return JsonStrings.number(bytes, offsetAt(index));
  }

  boolean stringEquals(int index, String other, boolean ignoreCase) {
    return JsonStrings.equal(bytes, offsetAt(index), other, ignoreCase);
  }

  private int offsetAt(int index) {
    return tape[index] & OFFSET_MASK;
  }
}
