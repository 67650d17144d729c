package dev.byos.checks.exports;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * A recording's metadata document as it was found in the store. Source: Communication Services call
 * recording page (metadata schema).
 *
 * @param chunkStart null when the text is no instant
 */
public record RecordingMetadata(
    String callId,
    String documentId,
    int chunkIndex,
    Instant chunkStart,
    long chunkDurationMillis,
    List<Pause> pauses,
    String contentType,
    String channelType,
    String format,
    int channels,
    int participants) {

  public RecordingMetadata {
    pauses = List.copyOf(pauses);
  }

  /** A pause as the document tells it; {@code start} is null when the text is no instant. */
  public record Pause(Instant start, long durationMillis) {}

  /** Reads a document that fits the schema. */
  static RecordingMetadata of(JsonNode document) {
    List<Pause> pauses = new ArrayList<>();
    for (JsonNode pause : document.path("pauseResumeIntervals")) {
      pauses.add(
          new Pause(instant(pause.path("startTime").asText()), pause.path("duration").asLong()));
    }
    JsonNode info = document.path("recordingInfo");
    return new RecordingMetadata(
        document.path("callId").asText(),
        document.path("chunkDocumentId").asText(),
        document.path("chunkIndex").asInt(),
        instant(document.path("chunkStartTime").asText()),
        document.path("chunkDuration").asLong(),
        pauses,
        info.path("contentType").asText(),
        info.path("channelType").asText(),
        info.path("format").asText(),
        info.path("audioConfiguration").path("channels").asInt(),
        document.path("participants").size());
  }

  private static Instant instant(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      // The caller reports what is not an instant; the schema only knows that it is a text.
      return null;
    }
  }
}
