package dev.byos.checks.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.byos.model.event.CommunicationEvent;
import dev.byos.model.event.HistoryEvent;
import dev.byos.model.event.StorageEvent;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryReaderTest {
  private static final String START =
      """
      {"n":1,"time":"2026-03-02T08:00:00.000000Z","at":"global","entity":"scenario/run",\
      "type":"RunStarted","scenario":"x","seed":7,"profile":"2025-10",\
      "start":"2026-03-02T08:00:00Z","durationMicros":60000000,"media":"FILES",\
      "latencySource":"s","latencyDate":"d"}
      """;

  @Test
  void readsEventsWithVirtualTimeAndNestedRecords() throws IOException {
    List<HistoryEvent> events =
        read(
            START
                + """
                {"n":2,"time":"2026-03-02T08:00:01.000123Z","at":"westeurope",\
                "entity":"storage/recseu","type":"BlobWritten","access":{"operation":"PutBlob",\
                "container":"c","blob":"b","attempt":1,"requestedAtMicros":5},"lengthBytes":10}
                {"n":3,"time":"2026-03-02T08:00:02.000000Z","at":"westeurope",\
                "entity":"communication/acs","type":"RecordingFileStatusPublished",\
                "recordingId":"r","exportFailed":false,"chunks":[{"documentId":"d","index":0}],\
                "recordingStartMicros":1,"recordingDurationMillis":2}
                """);
    assertThat(events)
        .extracting(HistoryEvent::timeMicros)
        .containsExactly(0L, 1_000_123L, 2_000_000L);
    StorageEvent.BlobWritten written = (StorageEvent.BlobWritten) events.get(1).event();
    assertThat(written.access().operation()).isEqualTo("PutBlob");
    assertThat(written.access().principal()).isNull();
    assertThat(written.durationMillis()).isNull();
    CommunicationEvent.RecordingFileStatusPublished published =
        (CommunicationEvent.RecordingFileStatusPublished) events.get(2).event();
    assertThat(published.chunks()).extracting(c -> c.documentId()).containsExactly("d");
  }

  @Test
  void saysWhichLineIsNotJson() {
    fails(START + "{\"n\":2,", "h.jsonl:2: not JSON");
  }

  @Test
  void saysWhichEventTypeIsUnknown() {
    fails(START + line(2, "BlobEaten", ""), "h.jsonl:2: there is no event type 'BlobEaten'");
  }

  @Test
  void noticesMissingLines() {
    fails(START + line(3, "SpeechDeleted", ",\"by\":\"x\""), "'n' is 3, expected 2");
  }

  @Test
  void refusesMembersThatTheEventDoesNotHave() {
    fails(START + line(2, "SpeechDeleted", ",\"who\":\"x\""), "SpeechDeleted has no member 'who'");
  }

  @Test
  void refusesMissingNumbers() {
    fails(START + line(2, "CallEnded", ",\"callId\":\"x\""), "'lengthMicros' is missing");
  }

  @Test
  void refusesAHistoryWithoutItsBeginning() {
    fails(line(1, "SpeechDeleted", ",\"by\":\"x\""), "h.jsonl:1: a history begins with RunStarted");
  }

  @Test
  void refusesAnEmptyFile() {
    fails("", "h.jsonl:1: the history is empty");
  }

  private static String line(int number, String type, String members) {
    return "{\"n\":%d,\"time\":\"2026-03-02T08:00:00.000000Z\",\"at\":\"x\",\"entity\":\"speech/a\",\"type\":\"%s\"%s}\n"
        .formatted(number, type, members);
  }

  private static void fails(String text, String message) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(HistoryFormatException.class)
        .hasMessageContaining(message);
  }

  private static List<HistoryEvent> read(String text) throws IOException {
    List<HistoryEvent> events = new ArrayList<>();
    long count =
        HistoryReader.read("h.jsonl", new BufferedReader(new StringReader(text)), events::add);
    assertThat(count).isEqualTo(events.size());
    return events;
  }
}
