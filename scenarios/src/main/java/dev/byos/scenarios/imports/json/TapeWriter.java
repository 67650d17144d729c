package dev.byos.scenarios.imports.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import dev.byos.scenarios.InputProblem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads a file once and notes on a tape of integers where each value begins. One integer for a name
 * or a plain value, three for an object or a list (see {@link JsonDocument}).
 */
final class TapeWriter {
  /** Deeper nesting has no use in a template and would exhaust the stack of what reads it. */
  static final int MAXIMUM_DEPTH = 500;

  private static final int MAXIMUM_PROBLEMS = 100;
  private static final int MAXIMUM_EXPONENT_DIGITS = 4;
  private static final int MAXIMUM_NUMBER_LENGTH = 1000;

  /** How the parser says that the input ends, where it has no exception of its own for that. */
  private static final String END_OF_INPUT = "Unexpected end-of-input";

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAXIMUM_DEPTH + 10)
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNameLength(1 << 20)
                  .build())
          .build();

  private final Utf8Text text;
  private final byte[] bytes;
  private final List<InputProblem> problems = new ArrayList<>();
  private int[] tape;
  private int length;
  private final int[] containers = new int[MAXIMUM_DEPTH + 1];
  private final List<Set<String>> names = new ArrayList<>();
  private int depth;

  TapeWriter(Utf8Text text, byte[] bytes) {
    this.text = text;
    this.bytes = bytes;
    tape = new int[Math.max(16, bytes.length / 12)];
  }

  /** The tape, cut to its length. */
  int[] write() {
    try (JsonParser parser =
        FACTORY.createParser(bytes, text.start(), bytes.length - text.start())) {
      readAll(parser);
    } catch (JsonProcessingException e) {
      problem(offsetOf(e), explained(e));
    } catch (IOException e) {
      problem(text.start(), "not valid JSON: " + e.getMessage());
    }
    if (!problems.isEmpty()) {
      throw new MalformedJsonException(problems);
    }
    return length == tape.length ? tape : Arrays.copyOf(tape, length);
  }

  private void readAll(JsonParser parser) throws IOException {
    JsonToken token = parser.nextToken();
    if (token == null) {
      problem(text.start(), "the file is empty, expected JSON");
      return;
    }
    while (token != null) {
      if (depth == 0 && length > 0) {
        problem(offset(parser), "the document ended before this, expected the end of the file");
        return;
      }
      if (!read(parser, token)) {
        return;
      }
      token = parser.nextToken();
    }
  }

  private boolean read(JsonParser parser, JsonToken token) throws IOException {
    switch (token) {
      case START_OBJECT -> {
        return open(JsonKind.OBJECT, parser);
      }
      case START_ARRAY -> {
        return open(JsonKind.ARRAY, parser);
      }
      case END_OBJECT, END_ARRAY -> close();
      case FIELD_NAME -> name(parser);
      case VALUE_STRING -> value(JsonKind.STRING, parser);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser);
      case VALUE_TRUE -> value(JsonKind.TRUE, parser);
      case VALUE_FALSE -> value(JsonKind.FALSE, parser);
      default -> value(JsonKind.NULL, parser);
    }
    return true;
  }

  private boolean open(JsonKind kind, JsonParser parser) {
    if (depth == MAXIMUM_DEPTH) {
      problem(
          offset(parser),
          "objects and lists are nested more than "
              + MAXIMUM_DEPTH
              + " levels deep here; no template needs that, is the file damaged?");
      return false;
    }
    value(kind, parser);
    containers[depth++] = length - 1;
    add(0);
    add(0);
    if (kind == JsonKind.OBJECT) {
      while (names.size() <= depth) {
        names.add(new HashSet<>());
      }
      names.get(depth).clear();
    }
    return true;
  }

  private void close() {
    tape[containers[--depth] + 1] = length;
  }

  private void name(JsonParser parser) throws IOException {
    String name = parser.currentName();
    if (!names.get(depth).add(name)) {
      problem(offset(parser), "the key '" + name + "' appears twice in this object, expected once");
    }
    add(JsonKind.NAME << JsonDocument.KIND_SHIFT | offset(parser));
  }

  private void number(JsonParser parser) throws IOException {
    String digits = parser.getTextLength() > MAXIMUM_EXPONENT_DIGITS ? parser.getText() : "";
    int exponent = Math.max(digits.indexOf('e'), digits.indexOf('E'));
    if (digits.length() > MAXIMUM_NUMBER_LENGTH
        || (exponent >= 0 && digits.length() - exponent - 1 > MAXIMUM_EXPONENT_DIGITS)) {
      problem(offset(parser), "this number is too large to be meant");
    }
    value(JsonKind.NUMBER, parser);
  }

  private void value(JsonKind kind, JsonParser parser) {
    if (depth > 0) {
      tape[containers[depth - 1] + 2]++;
    }
    add(kind.code() << JsonDocument.KIND_SHIFT | offset(parser));
  }

  private void add(int entry) {
    if (length == tape.length) {
      tape = Arrays.copyOf(tape, length + (length >> 1) + 16);
    }
    tape[length++] = entry;
  }

  private int offset(JsonParser parser) {
    return text.start() + (int) parser.currentTokenLocation().getByteOffset();
  }

  private int offsetOf(JsonProcessingException e) {
    long offset = e.getLocation() == null ? 0 : e.getLocation().getByteOffset();
    int last = Math.max(text.start(), bytes.length - 1);
    return (int) Math.min(last, Math.max(text.start(), text.start() + offset));
  }

  private String explained(JsonProcessingException e) {
    if (e instanceof JsonEOFException || e.getOriginalMessage().startsWith(END_OF_INPUT)) {
      if (depth == 0) {
        return "the file ends within a value";
      }
      int entry = tape[containers[depth - 1]];
      boolean object = entry >>> JsonDocument.KIND_SHIFT == JsonKind.OBJECT.code();
      var opened = text.placeAt(entry & JsonDocument.OFFSET_MASK);
      return "the file ends too early: the "
          + (object ? "object" : "list")
          + (" that starts in line " + opened.line() + ", column " + opened.column())
          + (" is not closed, expected '" + (object ? '}' : ']') + "'");
    }
    if (e instanceof StreamConstraintsException) {
      return "not readable as JSON: a value is too large";
    }
    String message = e.getOriginalMessage();
    int end = message.indexOf('\n');
    return "not valid JSON: " + (end < 0 ? message : message.substring(0, end));
  }

  private void problem(int offset, String message) {
    if (problems.size() < MAXIMUM_PROBLEMS) {
      problems.add(new InputProblem(text.placeAt(offset), message));
    }
  }
}
