package dev.byos.checks.history;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.byos.model.event.EntityId;
import dev.byos.model.event.Event;
import dev.byos.model.event.EventTypes;
import dev.byos.model.event.HistoryEvent;
import dev.byos.model.event.ScenarioEvent;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads {@code history.jsonl}: one event a line, {@code {"n","time","at","entity","type",...}} with
 * the event's own members behind. The first event is {@code RunStarted}; its {@code start} turns
 * instants into virtual time. Lines are read one by one, so that memory does not grow with the
 * file.
 */
public final class HistoryReader {
  private static final Set<String> HEADER = Set.of("n", "time", "at", "entity", "type");
  private static final ObjectReader JSON = new ObjectMapper().reader();
  private final RecordBinder binder = new RecordBinder();
  private final String file;
  private long line;
  private Instant start;

  private HistoryReader(String file) {
    this.file = file;
  }

  /**
   * Reads a file and hands over its events in order.
   *
   * @return number of events
   * @throws HistoryFormatException at the first line that is wrong
   * @throws IOException when the file cannot be read
   */
  public static long read(Path file, Consumer<HistoryEvent> sink) throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      return read(file.toString().replace('\\', '/'), lines, sink);
    }
  }

  /**
   * Reads lines from anywhere.
   *
   * @param name what error messages call the source
   */
  public static long read(String name, BufferedReader lines, Consumer<HistoryEvent> sink)
      throws IOException {
    HistoryReader reader = new HistoryReader(name);
    for (String text = lines.readLine(); text != null; text = lines.readLine()) {
      sink.accept(reader.event(text));
    }
    if (reader.line == 0) {
      throw new HistoryFormatException(name, 1, "the history is empty");
    }
    return reader.line;
  }

  private HistoryEvent event(String text) {
    line++;
    try {
      return event(JSON.readTree(text));
    } catch (JacksonException malformed) {
      throw new HistoryFormatException(
          file, line, "not JSON: " + malformed.getOriginalMessage(), malformed);
    } catch (IllegalArgumentException | ArithmeticException wrong) {
      throw new HistoryFormatException(file, line, wrong.getMessage(), wrong);
    }
  }

  private HistoryEvent event(JsonNode node) {
    String typeName = text(node, "type");
    Optional<Class<? extends Event>> type = EventTypes.named(typeName);
    if (type.isEmpty()) {
      throw new IllegalArgumentException("there is no event type '" + typeName + "'");
    }
    JsonNode number = node.get("n");
    if (number == null || number.longValue() != line) {
      throw new IllegalArgumentException(
          "'n' is " + number + ", expected " + line + ": events are missing or out of order");
    }
    Event event = binder.bind(type.get(), node, HEADER);
    if (line == 1) {
      if (!(event instanceof ScenarioEvent.RunStarted started) || started.start() == null) {
        throw new IllegalArgumentException(
            "a history begins with RunStarted and its start, not with " + typeName);
      }
      start = started.start();
    }
    return new HistoryEvent(
        line,
        ChronoUnit.MICROS.between(start, instant(node)),
        text(node, "at"),
        EntityId.parse(text(node, "entity")),
        event);
  }

  private static Instant instant(JsonNode node) {
    String text = text(node, "time");
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException malformed) {
      throw new IllegalArgumentException("'time' is not an instant: " + text, malformed);
    }
  }

  private static String text(JsonNode node, String name) {
    JsonNode value = node == null ? null : node.get(name);
    if (value == null || !value.isTextual()) {
      throw new IllegalArgumentException("'" + name + "' is missing or no text");
    }
    return value.textValue();
  }
}
