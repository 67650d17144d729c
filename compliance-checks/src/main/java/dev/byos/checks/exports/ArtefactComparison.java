package dev.byos.checks.exports;

import dev.byos.model.artefact.ArtefactKind;
import dev.byos.model.event.CallEvent.ChunkCompleted;
import dev.byos.model.event.CallEvent.PauseInterval;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Compares an artefact's content with what the work's own events say: durations, chunk, times,
 * pauses, participants, counts. Used by several threads at once after it was filled.
 */
final class ArtefactComparison {
  private static final long MICROS_PER_MILLI = 1_000;

  /** Documents round to milliseconds. */
  private static final long ROUNDING_MICROS = 1_000;

  private final Instant start;
  private final Map<String, ChunkOfRecording> chunks = new HashMap<>();
  private final Map<String, TranscriptionHistory> transcriptions = new HashMap<>();
  private final Map<String, SessionHistory> sessions = new HashMap<>();

  private record ChunkOfRecording(RecordingHistory recording, ChunkCompleted chunk) {}

  ArtefactComparison(Instant start, Iterable<RecordingHistory> recordings) {
    this.start = start;
    for (RecordingHistory recording : recordings) {
      for (ChunkCompleted chunk : recording.chunks()) {
        chunks.put(chunk.documentId(), new ChunkOfRecording(recording, chunk));
      }
    }
  }

  void add(TranscriptionHistory transcription) {
    transcriptions.put(transcription.workId(), transcription);
  }

  void add(SessionHistory session) {
    sessions.put(session.workId(), session);
  }

  /** What does not fit, one sentence each; empty when everything does. */
  List<String> compare(
      ArtefactKind kind,
      String blob,
      String workId,
      BlobContent content,
      RecordingMetadata metadata,
      TranscriptionReport report) {
    List<String> problems = new ArrayList<>();
    switch (kind) {
      case RECORDING_MEDIA -> {
        ChunkOfRecording of = chunks.get(RecordingPaths.documentId(blob));
        if (of != null && content.media() != null) {
          duration(content, of.chunk().mediaMicros(), "the chunk's media", problems);
        }
      }
      case RECORDING_METADATA -> {
        ChunkOfRecording of = chunks.get(RecordingPaths.documentId(blob));
        if (of != null && metadata != null) {
          metadata(of, metadata, problems);
        }
      }
      case TRANSCRIPTION_REPORT -> {
        TranscriptionHistory transcription = transcriptions.get(workId);
        if (transcription != null && report != null) {
          report(transcription, report, problems);
        }
      }
      case RECOGNITION_AUDIO_LOG -> {
        SessionHistory session = sessions.get(workId);
        if (session != null && content.media() != null) {
          duration(content, session.lengthMicros(), "the session", problems);
        }
      }
      case RECOGNITION_TRANSCRIPT_LOG,
          TRANSCRIPTION_RESULT,
          SPEECH_DATASET,
          SPEECH_MODEL,
          VOICE_CONSENT,
          VOICE_TRAINING_SET,
          VOICE_MODEL -> {
        // No event says more of these than their length and digest.
      }
    }
    return problems;
  }

  private static void duration(
      BlobContent content, long expectedMicros, String what, List<String> problems) {
    long actual = content.media().durationMicros();
    if (Math.abs(actual - expectedMicros) > content.media().toleranceMicros()) {
      problems.add(
          "it lasts "
              + seconds(actual)
              + " s, "
              + what
              + " lasted "
              + seconds(expectedMicros)
              + " s");
    }
  }

  private void metadata(ChunkOfRecording of, RecordingMetadata found, List<String> problems) {
    ChunkCompleted chunk = of.chunk();
    RecordingHistory recording = of.recording();
    differs("callId", recording.started().callId(), found.callId(), problems);
    differs("chunkDocumentId", chunk.documentId(), found.documentId(), problems);
    differs("chunkIndex", chunk.index(), found.chunkIndex(), problems);
    differsInstant("chunkStartTime", chunk.startMicros(), found.chunkStart(), problems);
    differsMicros("chunkDuration", chunk.mediaMicros(), found.chunkDurationMillis(), problems);
    differs(
        "contentType",
        word(recording.started().contentType()),
        word(found.contentType()),
        problems);
    differs(
        "channelType",
        word(recording.started().channelType()),
        word(found.channelType()),
        problems);
    differs("format", word(recording.started().formatType()), word(found.format()), problems);
    recording
        .call()
        .ifPresent(
            call -> differs("participants", call.participants(), found.participants(), problems));
    if (chunk.pauses().size() != found.pauses().size()) {
      differs("number of pauses", chunk.pauses().size(), found.pauses().size(), problems);
      return;
    }
    for (int i = 0; i < chunk.pauses().size(); i++) {
      PauseInterval real = chunk.pauses().get(i);
      RecordingMetadata.Pause told = found.pauses().get(i);
      differsInstant("startTime of pause " + i, real.startMicros(), told.start(), problems);
      // The published fault of recordings started in pause; a rule of its own reports it.
      boolean knownFault = recording.started().pauseOnStart();
      if (!knownFault) {
        differsMicros(
            "duration of pause " + i, real.lengthMicros(), told.durationMillis(), problems);
      }
    }
  }

  private static void report(
      TranscriptionHistory history, TranscriptionReport found, List<String> problems) {
    differs("successfulTranscriptionsCount", history.results(), found.succeeded(), problems);
    differs("failedTranscriptionsCount", history.failedFiles(), found.failed(), problems);
    differs("details with status Succeeded", found.succeeded(), found.detailsSucceeded(), problems);
    differs("details with status Failed", found.failed(), found.detailsFailed(), problems);
  }

  private void differsInstant(String what, long micros, Instant found, List<String> problems) {
    if (start == null) {
      return;
    }
    Instant expected = start.plus(micros, ChronoUnit.MICROS);
    if (found == null
        || Duration.between(expected, found).abs().compareTo(Duration.ofMillis(1)) > 0) {
      problems.add(what + " is " + found + ", the history says " + expected);
    }
  }

  private static void differsMicros(
      String what, long expectedMicros, long foundMillis, List<String> problems) {
    if (Math.abs(foundMillis * MICROS_PER_MILLI - expectedMicros) > ROUNDING_MICROS) {
      problems.add(
          what
              + " is "
              + foundMillis
              + " ms, the history says "
              + expectedMicros / MICROS_PER_MILLI
              + " ms");
    }
  }

  private static void differs(String what, Object expected, Object found, List<String> problems) {
    if (!expected.equals(found)) {
      problems.add(what + " is " + found + ", the history says " + expected);
    }
  }

  private static String word(String text) {
    return text == null ? "" : text.toLowerCase(Locale.ROOT);
  }

  private static String seconds(long micros) {
    return String.format(Locale.ROOT, "%.3f", micros / 1e6);
  }
}
