package dev.byos.simulator.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.byos.model.event.CallEvent.CallStarted;
import dev.byos.model.event.EntityId;
import dev.byos.model.event.Event;
import dev.byos.model.event.EventTypes;
import dev.byos.model.event.HistoryEvent;
import dev.byos.simulator.SimulationException;
import dev.byos.simulator.SimulationRequest;
import dev.byos.simulator.SimulationRequest.Journal;
import dev.byos.simulator.SimulationResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code history.jsonl}: one line per event, the digest of its bytes, the observer beside it. */
class HistoryFileTest {
  private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
  @TempDir Path folder;

  @Test
  void aLineHasNumberTimePlaceEntityTypeAndTheEventsComponents() throws IOException {
    Path file = folder.resolve("deep/history.jsonl");
    HistoryWriter writer = new HistoryWriter(START, Optional.of(file), e -> {}, (t, n) -> {});
    EntityHandle call = new EntityHandle(EntityId.parse("call/x"), "westeurope");
    writer.append(123, call, new CallStarted("c-1", null, "str\"eam", 2));
    writer.append(86_400_000_000L, call, new CallStarted("c-\u00e9", "acs", "s", -1));
    writer.close();
    assertThat(Files.readString(file))
        .isEqualTo(
            """
            {"n":1,"time":"2026-03-02T08:00:00.000123Z","at":"westeurope","entity":"call/x",\
            "type":"CallStarted","callId":"c-1","stream":"str\\"eam","participants":2}
            {"n":2,"time":"2026-03-03T08:00:00.000000Z","at":"westeurope","entity":"call/x",\
            "type":"CallStarted","callId":"c-\u00e9","communication":"acs","stream":"s","participants":-1}
            """);
  }

  @Test
  @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void whoIsInterruptedWhileClosingDoesNotWaitForEver() {
    HistoryWriter writer = new HistoryWriter(START, Optional.empty(), e -> {}, (t, n) -> {});
    Thread.currentThread().interrupt();
    assertThatThrownBy(writer::close)
        .isInstanceOf(SimulationException.class)
        .hasMessageContaining("interrupted");
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void everyEventTypeIsWrittenAsJsonWithItsComponentsInOrder() throws IOException {
    Path file = folder.resolve("history.jsonl");
    HistoryWriter writer = new HistoryWriter(START, Optional.of(file), e -> {}, (t, n) -> {});
    EntityHandle entity = new EntityHandle(EntityId.parse("call/\u00fc"), "global");
    SampleRecords samples = new SampleRecords();
    List<Event> events = new ArrayList<>();
    EventTypes.byName().values().forEach(type -> events.add(samples.of(type, false)));
    events.forEach(event -> writer.append(1, entity, event));
    writer.close();
    List<String> lines = Files.readAllLines(file);
    assertThat(lines).hasSameSizeAs(events);
    ObjectMapper mapper = new ObjectMapper();
    for (int i = 0; i < lines.size(); i++) {
      JsonNode line = mapper.readTree(lines.get(i));
      List<String> names = new ArrayList<>(List.of("n", "time", "at", "entity", "type"));
      for (var component : events.get(i).getClass().getRecordComponents()) {
        names.add(component.getName());
      }
      assertThat(line.fieldNames()).toIterable().containsExactlyElementsOf(names);
      assertThat(line.get("type").asText()).isEqualTo(events.get(i).type());
      assertThat(line.get("entity").asText()).isEqualTo("call/\u00fc");
    }
  }

  @Test
  void theDigestIsThatOfTheFileAndTheObserverSeesTheSameEvents()
      throws IOException, NoSuchAlgorithmException {
    Path file = folder.resolve("history.jsonl");
    List<HistoryEvent> seen = new ArrayList<>();
    SimulationResult result = Toys.actors(Toys.MODEL, request(Optional.of(file), seen::add));
    byte[] bytes = Files.readAllBytes(file);
    assertThat(result.historySha256())
        .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
    String[] lines = new String(bytes, StandardCharsets.UTF_8).split("\n");
    assertThat(lines).hasSize((int) result.events()).hasSameSizeAs(seen);
    for (int i = 0; i < lines.length; i++) {
      assertThat(seen.get(i).number()).isEqualTo(i + 1);
      assertThat(lines[i])
          .startsWith("{\"n\":" + (i + 1) + ",")
          .contains("\"entity\":\"" + seen.get(i).entity() + "\"");
    }
    SimulationResult without = Toys.actors(Toys.MODEL, request(Optional.empty(), e -> {}));
    assertThat(without.historySha256()).isEqualTo(result.historySha256());
  }

  @Test
  void anObserverThatFailsEndsTheRunWithItsReason() {
    Consumer<HistoryEvent> failing =
        event -> {
          throw new IllegalStateException("no more");
        };
    assertThatThrownBy(() -> Toys.actors(Toys.MODEL, request(Optional.empty(), failing)))
        .isInstanceOf(SimulationException.class)
        .hasMessageContaining("no more");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aFullDiskGivesOneClearMessage() {
    Optional<Path> full = Optional.of(Path.of("/dev/full"));
    assertThatThrownBy(() -> Toys.actors(Toys.MODEL, request(full, e -> {})))
        .isInstanceOf(SimulationException.class)
        .hasMessageContaining("cannot write the history to /dev/full")
        .hasMessageContaining("No space left");
  }

  private SimulationRequest request(Optional<Path> file, Consumer<HistoryEvent> observer) {
    SimulationRequest base = Toys.request(1, 2, new Journal.None(), folder);
    return new SimulationRequest(
        base.scenario(),
        base.seed(),
        base.regions(),
        base.threads(),
        base.journal(),
        base.folder(),
        file,
        base.store(),
        observer,
        base.progress());
  }
}
