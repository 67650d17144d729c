package dev.byos.simulator.entities.work;

import dev.byos.model.artefact.ArtefactKind;
import dev.byos.model.event.CallEvent;
import dev.byos.model.event.CallEvent.PauseInterval;
import dev.byos.model.event.CommunicationEvent.ChunkLocation;
import dev.byos.model.event.EntityId;
import dev.byos.model.event.WorkEvent;
import dev.byos.model.scenario.Scenario.Media;
import dev.byos.model.workload.WorkItem.Calls;
import dev.byos.model.workload.WorkItem.Destination;
import dev.byos.model.workload.WorkItem.Recording;
import dev.byos.simulator.content.Content;
import dev.byos.simulator.content.Contents;
import dev.byos.simulator.content.MediaSpec;
import dev.byos.simulator.entity.Decision;
import dev.byos.simulator.entity.World;
import dev.byos.simulator.protocol.RecordingFinished;
import java.util.ArrayList;
import java.util.List;

/**
 * The recording of one call: what it is called, what its chunks hold, what is said of it.
 * Everything follows from the call's seed and from when it began; nothing is remembered that can't
 * be found again.
 */
final class CallRecording {
  static final String CHUNK_FULL = "ChunkMaximumTimeExceeded";
  private static final String SESSION_ENDED = "SessionEnded";
  private static final String CALL_ENDED = "CallEnded";

  /** Longest chunk that a wav file of five channels can hold. */
  private static final long LONGEST_CHUNK_MICROS = 7L * 3_600_000_000L;

  private final World world;
  private final EntityId call;
  private final Calls calls;
  private final Recording recording;
  private final Draws draws;
  private final CallPlan plan;
  private final RecordingRules.Refusal refusal;
  private final long chunkMaximalMicros;
  private RecordingNames names;
  private List<BlobTask> tasks;

  CallRecording(World world, EntityId call, Calls calls, Draws draws) {
    this.world = world;
    this.call = call;
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

  private RecordingNames names(long startedAt) {
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

  CallEvent paused(long startedAt) {
    return new CallEvent.RecordingPaused(names(startedAt).recordingId(), 202);
  }

  CallEvent resumed(long startedAt) {
    return new CallEvent.RecordingResumed(names(startedAt).recordingId(), 202);
  }

  CallEvent chunkCompleted(long startedAt, int index) {
    CallPlan.Span span = plan.span(index, chunkMaximalMicros);
    return new CallEvent.ChunkCompleted(
        names(startedAt).recordingId(),
        index,
        names.documentId(draws, index),
        startedAt + span.startMicros(),
        mediaMicros(span),
        virtual(startedAt, span.pauses()),
        index == chunks() - 1 ? SESSION_ENDED : CHUNK_FULL);
  }

  private long mediaMicros(CallPlan.Span span) {
    return MediaSpec.quantiseMicros(recording.format(), span.lengthMicros() - span.pausedMicros());
  }

  private static List<PauseInterval> virtual(long startedAt, List<PauseInterval> pauses) {
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

  private long totalMediaMicros() {
    long media = 0;
    for (int i = 0; i < chunks(); i++) {
      media += mediaMicros(plan.span(i, chunkMaximalMicros));
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
        named.builtInContent(named.documentId(draws, 0)),
        downloadBeforeMicros);
  }

  /** Gives up every blob, for a destination that is no account of the estate. */
  WorkEvent.ArtefactFailed failAll(
      Decision.Builder decision, long startedAt, WorkEvent.WorkAccepted accepted) {
    WorkEvent.ArtefactFailed first = null;
    for (BlobTask task : tasks(startedAt, accepted)) {
      WorkEvent.ArtefactFailed failure =
          new WorkEvent.ArtefactFailed(
              task.artefact().name(),
              task.account().name(),
              task.container(),
              task.blob(),
              1,
              404,
              "ResourceNotFound",
              "no storage account of this name is known");
      decision.event(failure);
      first = first == null ? failure : first;
    }
    return first;
  }

  /** Media and metadata of every chunk, in this order. */
  List<BlobTask> tasks(long startedAt, WorkEvent.WorkAccepted accepted) {
    if (tasks == null) {
      Destination destination = recording.destination();
      EntityId account = BlobTask.accountEntity(WorkCatalogue.accountOf(destination));
      List<BlobTask> made = new ArrayList<>(2 * chunks());
      for (int i = 0; i < chunks(); i++) {
        int index = i;
        RecordingNames named = names(startedAt);
        String documentId = named.documentId(draws, index);
        MediaSpec media = media(index);
        made.add(
            BlobTask.put(
                ArtefactKind.RECORDING_MEDIA,
                account,
                destination.container(),
                named.mediaBlob(index, documentId),
                named.contentType(),
                media.durationMillis(),
                () -> mediaContent(media)));
        made.add(
            BlobTask.put(
                ArtefactKind.RECORDING_METADATA,
                account,
                destination.container(),
                named.metadataBlob(index, documentId),
                BlobTask.JSON,
                null,
                () -> metadata(startedAt, accepted, index)));
      }
      tasks = made;
    }
    return tasks;
  }

  private MediaSpec media(int index) {
    return new MediaSpec(
        recording.format(),
        RecordingRules.channels(recording, calls.participants()),
        mediaMicros(plan.span(index, chunkMaximalMicros)),
        draws.of("media", index).nextLong());
  }

  private Content mediaContent(MediaSpec media) {
    return world.scenario().media() == Media.DESCRIPTORS
        ? Contents.described(Contents.mediaLengthBytes(media))
        : Contents.media(media);
  }

  private Content metadata(long startedAt, WorkEvent.WorkAccepted accepted, int index) {
    CallPlan.Span span = plan.span(index, chunkMaximalMicros);
    if (world.scenario().media() == Media.DESCRIPTORS) {
      return Contents.described(
          RecordingMetadata.estimatedBytes(
              span.pauses().size(), calls.participants(), recording.format().equals("mp4")));
    }
    List<String> participants = new ArrayList<>();
    for (int i = 0; i < calls.participants(); i++) {
      participants.add("8:acs:" + draws.guid("participant", i));
    }
    RecordingMetadata.Chunk chunk =
        new RecordingMetadata.Chunk(
            accepted.resourceId(),
            names(startedAt).callId(),
            names.documentId(draws, index),
            index,
            startedAt + span.startMicros(),
            mediaMicros(span) / 1_000,
            virtual(startedAt, span.pauses()),
            index == 0
                && recording.pauseOnStart()
                && world.scenario().profile().pauseOnStartMetadataFault(),
            RecordingRules.channels(recording, calls.participants()),
            participants);
    return Contents.bytes(
        RecordingMetadata.bytes(chunk, recording, new UtcText(world.scenario().start())));
  }

  /** What the resource is told when the recording has come to its end. */
  RecordingFinished finished(
      long startedAt, WorkEvent.WorkAccepted accepted, boolean exportFailed) {
    RecordingNames named = names(startedAt);
    boolean exported = recording.destination() != null && !exportFailed;
    List<ChunkLocation> locations = new ArrayList<>(chunks());
    long bytes = 0;
    for (int i = 0; i < chunks(); i++) {
      String documentId = named.documentId(draws, i);
      bytes += Contents.mediaLengthBytes(media(i));
      bytes += metadata(startedAt, accepted, i).lengthBytes();
      locations.add(
          new ChunkLocation(
              documentId,
              i,
              i == chunks() - 1 ? SESSION_ENDED : CHUNK_FULL,
              exported ? url(named.mediaBlob(i, documentId)) : named.builtInContent(documentId),
              exported
                  ? url(named.metadataBlob(i, documentId))
                  : RecordingNames.builtInMetadata(documentId)));
    }
    return new RecordingFinished(
        call.name(),
        named.recordingId(),
        named.callId(),
        exported ? "AzureBlob" : "AzureCommunicationServices",
        exportFailed,
        locations,
        recording.content(),
        recording.channel(),
        recording.format(),
        startedAt + plan.recordingFromMicros(),
        totalMediaMicros() / 1_000,
        CALL_ENDED,
        bytes,
        calls.from(),
        recording.downloadFailedAfterMicros());
  }

  private String url(String blob) {
    Destination destination = recording.destination();
    return "https://"
        + WorkCatalogue.accountOf(destination)
        + ".blob.core.windows.net/"
        + destination.container()
        + '/'
        + blob;
  }
}
