package dev.byos.simulator.entities.work;

import dev.byos.model.artefact.ArtefactKind;
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
 * The files of one call's recording, media and metadata of every chunk, and what the resource is
 * told of them when they are stored or given up.
 */
final class RecordingFiles {
  private final World world;
  private final EntityId call;
  private final Calls calls;
  private final Recording recording;
  private final Draws draws;
  private final CallRecording described;
  private List<BlobTask> tasks;

  RecordingFiles(World world, EntityId call, Calls calls, Draws draws, CallRecording described) {
    this.world = world;
    this.call = call;
    this.calls = calls;
    this.recording = calls.recording();
    this.draws = draws;
    this.described = described;
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
      List<BlobTask> made = new ArrayList<>(2 * described.chunks());
      for (int i = 0; i < described.chunks(); i++) {
        int index = i;
        RecordingNames named = described.names(startedAt);
        String documentId = described.documentId(startedAt, index);
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
        described.mediaMicros(described.span(index)),
        draws.of("media", index).nextLong());
  }

  private Content mediaContent(MediaSpec media) {
    return world.scenario().media() == Media.DESCRIPTORS
        ? Contents.described(Contents.mediaLengthBytes(media))
        : Contents.media(media);
  }

  private Content metadata(long startedAt, WorkEvent.WorkAccepted accepted, int index) {
    CallPlan.Span span = described.span(index);
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
            described.names(startedAt).callId(),
            described.documentId(startedAt, index),
            index,
            startedAt + span.startMicros(),
            described.mediaMicros(span) / 1_000,
            CallRecording.virtual(startedAt, span.pauses()),
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
    RecordingNames named = described.names(startedAt);
    boolean exported = recording.destination() != null && !exportFailed;
    List<ChunkLocation> locations = new ArrayList<>(described.chunks());
    long bytes = 0;
    for (int i = 0; i < described.chunks(); i++) {
      String documentId = described.documentId(startedAt, i);
      bytes += Contents.mediaLengthBytes(media(i));
      bytes += metadata(startedAt, accepted, i).lengthBytes();
      locations.add(
          new ChunkLocation(
              documentId,
              i,
              i == described.chunks() - 1 ? CallRecording.SESSION_ENDED : CallRecording.CHUNK_FULL,
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
        startedAt + described.plan().recordingFromMicros(),
        described.totalMediaMicros() / 1_000,
        CallRecording.CALL_ENDED,
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
