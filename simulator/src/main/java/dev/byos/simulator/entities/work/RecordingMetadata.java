package dev.byos.simulator.entities.work;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.byos.model.event.CallEvent.PauseInterval;
import dev.byos.model.workload.WorkItem.Recording;
import java.util.List;

/**
 * The metadata document that comes with every chunk. Source: ACS call recording overview; the video
 * block from its 2021 text.
 */
final class RecordingMetadata {
  private RecordingMetadata() {}

  /**
   * What a document says.
   *
   * @param startMicros virtual time at which the chunk begins
   * @param durationMillis duration of its media
   * @param pauses as they really were, in virtual time
   * @param pauseOnStartFault the service's known fault: the pause with which the recording began is
   *     stated with a wrong duration
   */
  record Chunk(
      String resourceId,
      String callId,
      String documentId,
      int index,
      long startMicros,
      long durationMillis,
      List<PauseInterval> pauses,
      boolean pauseOnStartFault,
      int channels,
      List<String> participants) {}

  /** The document's bytes. */
  static byte[] bytes(Chunk chunk, Recording recording, UtcText utc) {
    ObjectNode root = Documents.object();
    root.put("resourceId", chunk.resourceId());
    root.put("callId", chunk.callId());
    root.put("chunkDocumentId", chunk.documentId());
    root.put("chunkIndex", chunk.index());
    root.put("chunkStartTime", utc.instant(chunk.startMicros()));
    root.put("chunkDuration", chunk.durationMillis());
    ArrayNode intervals = root.putArray("pauseResumeIntervals");
    for (int i = 0; i < chunk.pauses().size(); i++) {
      PauseInterval pause = chunk.pauses().get(i);
      boolean wrong = i == 0 && chunk.pauseOnStartFault();
      ObjectNode interval = intervals.addObject();
      interval.put("startTime", utc.instant(pause.startMicros()));
      interval.put("duration", wrong ? 0 : pause.lengthMicros() / 1_000);
    }
    ObjectNode info = root.putObject("recordingInfo");
    info.put("contentType", recording.content());
    info.put("channelType", recording.channel());
    info.put("format", recording.format());
    ObjectNode audio = info.putObject("audioConfiguration");
    audio.put("sampleRate", 16_000);
    audio.put("bitRate", recording.format().equals("mp3") ? 48_000 : 256_000);
    audio.put("channels", chunk.channels());
    if (recording.format().equals("mp4")) {
      ObjectNode video = info.putObject("videoConfiguration");
      video.put("longerSideLength", 1_920);
      video.put("shorterSideLength", 1_080);
      video.put("framerate", 16);
      video.put("bitRate", 1_000_000);
    }
    ArrayNode participants = root.putArray("participants");
    boolean unmixed = recording.channel().equals("unmixed");
    for (int i = 0; i < chunk.participants().size(); i++) {
      ObjectNode participant = participants.addObject();
      participant.put("participantId", chunk.participants().get(i));
      if (unmixed && i < chunk.channels()) {
        participant.put("channel", i);
      }
    }
    return Documents.bytes(root);
  }

  /** Length of the document as runs without bytes state it. */
  static long estimatedBytes(int pauses, int participants, boolean video) {
    return 640 + 70L * pauses + 120L * participants + (video ? 96 : 0);
  }
}
