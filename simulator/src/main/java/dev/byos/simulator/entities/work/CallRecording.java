package dev.byos.simulator.entities.work;

import dev.byos.model.event.CallEvent;
import dev.byos.model.event.CallEvent.PauseInterval;
import dev.byos.model.event.WorkEvent;
import dev.byos.model.workload.WorkItem.Calls;
import dev.byos.model.workload.WorkItem.Destination;
import dev.byos.model.workload.WorkItem.Recording;
import dev.byos.simulator.content.MediaSpec;
import dev.byos.simulator.entity.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The recording of one call: what it is called, what its chunks hold, what is said of it.
 * Everything follows from the call's seed and from when it began; nothing is remembered that can't
 * be found again.
 */
final class CallRecording {
  static final String CHUNK_FULL = "ChunkMaximumTimeExceeded";
  static final String SESSION_ENDED = "SessionEnded";
  static final String CALL_ENDED = "CallEnded";

  /** Longest chunk that a wav file of five channels can hold. */
  private static final long LONGEST_CHUNK_MICROS = 7L * 3_600_000_000L;

  private final World world;
  private final Calls calls;
  private final Recording recording;
  private final Draws draws;
  private final CallPlan plan;
  private final RecordingRules.Refusal refusal;
  private final long chunkMaximalMicros;
  private RecordingNames names;
  private String[] documentIds;

  CallRecording(World world, Calls calls, Draws draws) {
    this.world = world;
    this.calls = calls;
    this.recording = calls.recording();
    this.draws = draws;
    this.chunkMaximalMicros =
        Math.max(
            1, Math.min(world.scenario().profile().chunkMaximalMicros(), LONGEST_CHUNK_MICROS));
    this.refusal = recording == null ? null : RecordingRules.check(recording);
    CallPlan drawn = CallPlan.of(calls, draws, chunkMaximalMicros);
    this.plan = refusal == null ? drawn : drawn.withoutRecording();
  }

  CallPlan plan() {
    return plan;
  }

  /** Whether the call is recorded at its end. */
  boolean runs() {
    return plan.recordingFromMicros() >= 0 && refusal == null;
  }

  int chunks() {
    return plan.chunks(chunkMaximalMicros);
  }

  /** Chunks that were full before a step of the plan. */
  int chunksBefore(int step) {
    int chunks = 0;
    for (int i = 0; i < step; i++) {
      if (plan.steps().get(i).kind() == CallPlan.Kind.CHUNK) {
        chunks++;
      }
    }
    return chunks;
  }

  /** The destination when blobs can be sent to it, otherwise null. */
  Destination exportsTo() {
    Destination destination = recording.destination();
    return destination == null || destination.account() == null ? null : destination;
  }

  RecordingNames names(long startedAt) {
    if (names == null) {
      UtcText utc = new UtcText(world.scenario().start());
      names =
          RecordingNames.of(
              draws,
              recording,
              utc.compactDate(startedAt + plan.recordingFromMicros()),
              calls.mediaRegion());
    }
    return names;
  }

  String documentId(long startedAt, int chunk) {
    if (documentIds == null) {
      documentIds = new String[chunks()];
      for (int i = 0; i < documentIds.length; i++) {
        documentIds[i] = names(startedAt).documentId(draws, i);
      }
    }
    return documentIds[chunk];
  }

  CallPlan.Span span(int index) {
    return plan.span(index, chunkMaximalMicros);
  }

  CallEvent startAnswer(long startedAt) {
    Destination destination = recording.destination();
    RecordingNames named = names(startedAt);
    if (refusal != null) {
      return new CallEvent.RecordingStartRejected(
          named.callId(),
          recording.content(),
          recording.channel(),
          recording.format(),
          destination == null ? null : destination.url(),
          recording.apiVersion(),
          refusal.status(),
          refusal.code(),
          refusal.message());
    }
    return new CallEvent.RecordingStarted(
        named.recordingId(),
        named.callId(),
        named.serverCallId(),
        plan.recordingFromMicros(),
        recording.content(),
        recording.channel(),
        recording.format(),
        RecordingRules.channels(recording, calls.participants()),
        destination == null ? "azureCommunicationServices" : "azureBlobStorage",
        destination == null ? null : destination.url(),
        destination == null ? null : destination.account(),
        destination == null ? null : destination.container(),
        destination == null ? null : destination.path(),
        recording.pauseOnStart(),
        "POST /calling/recordings",
        recording.apiVersion(),
        200,
        recording.consentRecorded());
  }

  /** Tells the callback of a recording's state, when there is one and the recording runs. */
  Optional<CallEvent> stateChanged(long startedAt, boolean active) {
    return refusal != null || recording.callbackUri() == null
        ? Optional.empty()
        : Optional.of(
            new CallEvent.RecordingStateChanged(
                names(startedAt).recordingId(),
                recording.callbackUri(),
                active ? "active" : "inactive"));
  }

  CallEvent paused(long startedAt) {
    return new CallEvent.RecordingPaused(names(startedAt).recordingId(), 202);
  }

  CallEvent resumed(long startedAt) {
    return new CallEvent.RecordingResumed(names(startedAt).recordingId(), 202);
  }

  CallEvent chunkCompleted(long startedAt, int index) {
    CallPlan.Span span = span(index);
    return new CallEvent.ChunkCompleted(
        names(startedAt).recordingId(),
        index,
        documentId(startedAt, index),
        startedAt + span.startMicros(),
        mediaMicros(span),
        virtual(startedAt, span.pauses()),
        index == chunks() - 1 ? SESSION_ENDED : CHUNK_FULL);
  }

  long mediaMicros(CallPlan.Span span) {
    return MediaSpec.quantiseMicros(recording.format(), span.lengthMicros() - span.pausedMicros());
  }

  static List<PauseInterval> virtual(long startedAt, List<PauseInterval> pauses) {
    if (pauses.isEmpty()) {
      return List.of();
    }
    List<PauseInterval> moved = new ArrayList<>(pauses.size());
    for (PauseInterval pause : pauses) {
      moved.add(new PauseInterval(startedAt + pause.startMicros(), pause.lengthMicros()));
    }
    return List.copyOf(moved);
  }

  CallEvent stopped(long startedAt) {
    long paused = 0;
    for (PauseInterval pause : plan.pauses()) {
      paused += pause.lengthMicros();
    }
    return new CallEvent.RecordingStopped(
        names(startedAt).recordingId(), CALL_ENDED, 0, chunks(), totalMediaMicros(), paused);
  }

  long totalMediaMicros() {
    long media = 0;
    for (int i = 0; i < chunks(); i++) {
      media += mediaMicros(span(i));
    }
    return media;
  }

  CallEvent exported(long startedAt, int blobs, String storageRegion, long lengthMicros) {
    return new CallEvent.RecordingExported(
        names(startedAt).recordingId(),
        recording.destination().account(),
        recording.destination().container(),
        blobs,
        storageRegion,
        startedAt + lengthMicros);
  }

  CallEvent exportFailed(
      long startedAt, WorkEvent.ArtefactFailed failure, long downloadBeforeMicros) {
    RecordingNames named = names(startedAt);
    return new CallEvent.RecordingExportFailed(
        named.recordingId(),
        failure.account(),
        failure.container(),
        failure.status(),
        failure.code(),
        failure.message(),
        named.builtInContent(documentId(startedAt, 0)),
        downloadBeforeMicros);
  }
}
