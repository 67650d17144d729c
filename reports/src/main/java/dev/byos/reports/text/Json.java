package dev.byos.reports.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.Writer;

/**
 * Streams JSON in the layout of all our JSON files: two spaces, {@code \n}, well-formed text. Long
 * reports are never held a second time in memory.
 */
public final class Json {
  private static final JsonFactory FACTORY =
      new JsonFactory().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

  private Json() {}

  /** Something that writes fields or elements. */
  @FunctionalInterface
  public interface Body<T> {

    /** Writes one element. */
    void write(JsonGenerator json, T element) throws IOException;
  }

  /** A generator that leaves the writer open. */
  public static JsonGenerator generator(Writer writer) throws IOException {
    DefaultPrettyPrinter layout =
        new DefaultPrettyPrinter()
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultIndenter("  ", "\n"));
    JsonGenerator json = FACTORY.createGenerator(writer);
    json.setPrettyPrinter(layout);
    return json;
  }

  /** A text field. */
  public static void text(JsonGenerator json, String name, String value) throws IOException {
    json.writeStringField(name, SafeText.wellFormed(value));
  }

  /** An array field of texts. */
  public static void texts(JsonGenerator json, String name, Iterable<String> texts)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String text : texts) {
      json.writeString(SafeText.wellFormed(text));
    }
    json.writeEndArray();
  }

  /** An array field of objects. */
  public static <T> void objects(
      JsonGenerator json, String name, Iterable<? extends T> elements, Body<T> body)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (T element : elements) {
      json.writeStartObject();
      body.write(json, element);
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
