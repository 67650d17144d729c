package dev.byos.simulator.kernel;

import akka.serialization.SerializerWithStringManifest;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.byos.model.event.Event;
import dev.byos.model.event.EventTypes;
import dev.byos.simulator.kernel.Envelope.TimedEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Turns rows of the journal into readable JSON and back. The manifest names the kind of row and the
 * version of its shape; inside an envelope every event carries its type, the version of its shape
 * and its virtual time:
 *
 * <pre>{"next":17,"events":[{"t":123,"type":"CallStarted","v":1,"data":{...}}]}</pre>
 */
public final class JournalSerializer extends SerializerWithStringManifest {
  static final String ENVELOPE = "envelope/1";
  static final String CHECKPOINT = "checkpoint/1";

  /** Marks our rows; must never change. */
  static final int IDENTIFIER = 862_001;

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private final ThreadLocal<JsonBuffer> buffers =
      ThreadLocal.withInitial(() -> new JsonBuffer(4096));
  private final ConcurrentMap<String, byte[]> heads = new ConcurrentHashMap<>();

  @Override
  public int identifier() {
    return IDENTIFIER;
  }

  @Override
  public String manifest(Object row) {
    return row instanceof Envelope ? ENVELOPE : CHECKPOINT;
  }

  @Override
  public byte[] toBinary(Object row) {
    JsonBuffer out = buffers.get();
    out.clear();
    if (row instanceof Envelope envelope) {
      write(envelope, out);
    } else {
      RecordJson.of(Checkpoint.class).object(row, out);
    }
    return out.toByteArray();
  }

  @Override
  public Object fromBinary(byte[] bytes, String manifest) {
    try {
      return switch (manifest) {
        case ENVELOPE -> readEnvelope(MAPPER.readTree(bytes));
        case CHECKPOINT -> MAPPER.readValue(bytes, Checkpoint.class);
        default -> throw new IllegalArgumentException("unknown kind of journal row: " + manifest);
      };
    } catch (IOException problem) {
      throw new UncheckedIOException("cannot read a row of the journal", problem);
    }
  }

  private void write(Envelope envelope, JsonBuffer out) {
    out.raw("{\"next\":").number(envelope.nextSequence()).raw(",\"events\":[");
    List<TimedEvent> events = envelope.events();
    for (int i = 0; i < events.size(); i++) {
      RecordJson json = RecordJson.of(events.get(i).event().getClass());
      out.raw(i == 0 ? "{\"t\":" : ",{\"t\":").number(events.get(i).timeMicros());
      out.raw(heads.computeIfAbsent(json.typeName(), JournalSerializer::head));
      json.object(events.get(i).event(), out);
      out.raw('}');
    }
    out.raw(']').raw('}');
  }

  private static byte[] head(String type) {
    JsonBuffer out = new JsonBuffer(64);
    out.raw(",\"type\":").string(type).raw(",\"v\":").number(EventUpgrades.currentVersion(type));
    return out.raw(",\"data\":").toByteArray();
  }

  private static Envelope readEnvelope(JsonNode row) throws IOException {
    List<TimedEvent> events = new ArrayList<>();
    for (JsonNode event : row.path("events")) {
      String type = event.path("type").asText();
      ObjectNode data =
          EventUpgrades.lift(type, event.path("v").intValue(), (ObjectNode) event.path("data"));
      Class<? extends Event> known =
          EventTypes.named(type)
              .orElseThrow(() -> new IllegalArgumentException("unknown event type: " + type));
      events.add(new TimedEvent(event.path("t").longValue(), MAPPER.treeToValue(data, known)));
    }
    return new Envelope(row.path("next").longValue(), events);
  }
}
