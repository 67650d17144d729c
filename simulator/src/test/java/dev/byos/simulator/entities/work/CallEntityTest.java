package dev.byos.simulator.entities.work;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.byos.model.event.CallEvent;
import dev.byos.model.event.EntityId;
import dev.byos.model.event.WorkEvent;
import dev.byos.model.scenario.Scenario.Media;
import dev.byos.model.timeline.Fault;
import dev.byos.model.workload.Arrivals;
import dev.byos.model.workload.DurationSpec;
import dev.byos.model.workload.WorkItem.Calls;
import dev.byos.model.workload.WorkItem.Destination;
import dev.byos.model.workload.WorkItem.Pause;
import dev.byos.model.workload.WorkItem.Recording;
import dev.byos.simulator.protocol.StorageRequest;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallEntityTest {
  private static final long SECOND = MiniRun.SECOND;
  private static final long MINUTE = MiniRun.MINUTE;
  private static final long HOUR = MiniRun.HOUR;
  private static final Destination RECORDINGS =
      new Destination(
          "recseu",
          "recordings",
          "eu/team",
          "https://recseu.blob.core.windows.net/recordings/eu/team");

  private static DurationSpec fixed(long micros) {
    return new DurationSpec.Fixed(micros);
  }

  private static Recording recording(String channel, String format, Destination destination) {
    return new Recording(
        format.equals("mp4") ? "audioVideo" : "audio",
        channel,
        format,
        destination,
        "2025-05-15",
        fixed(2 * SECOND),
        List.of(),
        false,
        true,
        -1);
  }

  private static Recording withPauses(boolean pauseOnStart, Pause... pauses) {
    return new Recording(
        "audio",
        "mixed",
        "wav",
        RECORDINGS,
        "2025-05-15",
        fixed(0),
        List.of(pauses),
        pauseOnStart,
        true,
        -1);
  }

  private static Recording withCallback(String uri, Pause... pauses) {
    return new Recording(
        "audio",
        "mixed",
        "wav",
        RECORDINGS,
        "2025-05-15",
        fixed(0),
        List.of(pauses),
        false,
        true,
        -1,
        uri);
  }

  private static Calls call(long length, Recording recording) {
    return new Calls(
        "calls",
        "acseu",
        "westeurope",
        new Arrivals.At(List.of(HOUR)),
        0,
        "westeurope",
        fixed(length),
        2,
        recording);
  }

  @Test
  void aRecordedCallIsExportedAndItsResourceIsTold() {
    MiniRun run = new MiniRun(call(5 * MINUTE, recording("mixed", "mp3", RECORDINGS))).run();

    assertThat(run.types())
        .containsExactly(
            "WorkAccepted",
            "CallStarted",
            "RecordingStarted",
            "CallEnded",
            "ChunkCompleted",
            "RecordingStopped",
            "ArtefactStored",
            "ArtefactStored",
            "RecordingExported");
    CallEvent.RecordingExported exported = run.only(CallEvent.RecordingExported.class);
    assertThat(exported.stoppedAtMicros()).isEqualTo(run.timeOf(CallEvent.RecordingStopped.class));
    assertThat(exported.blobs()).isEqualTo(2);
    assertThat(run.finishedRecordings)
        .singleElement()
        .satisfies(
            note -> {
              assertThat(note.storageType()).isEqualTo("AzureBlob");
              assertThat(note.exportFailed()).isFalse();
              assertThat(note.chunks().get(0).contentLocation())
                  .startsWith("https://recseu.blob.core.windows.net/recordings/eu/team/20260302/");
              assertThat(note.bytes())
                  .isEqualTo(
                      run.events(WorkEvent.ArtefactStored.class).stream()
                          .mapToLong(WorkEvent.ArtefactStored::lengthBytes)
                          .sum());
            });
    assertThat(run.finished).containsExactly(new EntityId(EntityId.Kind.CALL, "calls-000001"));
    // Start, arrival, request, begin, record, end, 2 writes, 2 answers, note.
    assertThat(run.deliveries).isEqualTo(11);
  }

  @Test
  void exportedBlobsAreCalledAsTheQuickstartSays() {
    MiniRun run = new MiniRun(call(5 * MINUTE, recording("mixed", "mp3", RECORDINGS))).run();

    CallEvent.RecordingStarted started = run.only(CallEvent.RecordingStarted.class);
    CallEvent.ChunkCompleted chunk = run.only(CallEvent.ChunkCompleted.class);
    String folder =
        "eu/team/20260302/"
            + started.callId()
            + "/"
            + started.recordingId().substring(0, 8)
            + "-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/";
    assertThat(run.requests).hasSize(2);
    assertThat(run.requests.get(0).blob())
        .matches(folder + "0-audiomp3." + chunk.documentId() + "\\.mp3");
    assertThat(run.requests.get(1).blob())
        .matches(folder + "0-acsmetadata." + chunk.documentId() + "\\.json");
    assertThat(new String(Base64.getDecoder().decode(started.recordingId()), UTF_8))
        .contains("PlatformEndpointId", "ResourceSpecificId");
    StorageRequest.Caller caller = run.requests.get(0).caller();
    assertThat(caller.authentication()).isEqualTo("managedIdentity");
    assertThat(caller.principalKind()).isEqualTo("SYSTEM_ASSIGNED");
    assertThat(caller.service()).isEqualTo("CommunicationServices");
  }

  @Test
  void nineHoursMakeThreeChunks() {
    MiniRun run = new MiniRun(call(9 * HOUR, recording("unmixed", "wav", RECORDINGS))).run();

    List<CallEvent.ChunkCompleted> chunks = run.events(CallEvent.ChunkCompleted.class);
    assertThat(chunks).extracting(CallEvent.ChunkCompleted::index).containsExactly(0, 1, 2);
    assertThat(chunks)
        .extracting(CallEvent.ChunkCompleted::endReason)
        .containsExactly("ChunkMaximumTimeExceeded", "ChunkMaximumTimeExceeded", "SessionEnded");
    assertThat(chunks)
        .extracting(CallEvent.ChunkCompleted::mediaMicros)
        .containsExactly(4 * HOUR, 4 * HOUR, HOUR - 2 * SECOND);
    assertThat(run.only(CallEvent.RecordingStopped.class).chunks()).isEqualTo(3);
    assertThat(run.only(CallEvent.RecordingExported.class).blobs()).isEqualTo(6);
    assertThat(run.finishedRecordings.get(0).chunks()).hasSize(3);
  }

  @Test
  void pausesAreLeftOutOfTheMediaAndKeptInTheEvents() {
    Pause pause = new Pause(fixed(MINUTE), fixed(30 * SECOND));
    MiniRun run = new MiniRun(call(5 * MINUTE, withPauses(false, pause))).run();

    assertThat(run.types())
        .containsSubsequence(
            "RecordingStarted", "RecordingPaused", "RecordingResumed", "CallEnded");
    CallEvent.ChunkCompleted chunk = run.only(CallEvent.ChunkCompleted.class);
    long started = run.timeOf(CallEvent.RecordingStarted.class);
    assertThat(chunk.mediaMicros()).isEqualTo(5 * MINUTE - 30 * SECOND);
    assertThat(chunk.pauses())
        .containsExactly(new CallEvent.PauseInterval(started + MINUTE, 30 * SECOND));
    assertThat(run.only(CallEvent.RecordingPaused.class).status()).isEqualTo(202);
    assertThat(run.only(CallEvent.RecordingStopped.class).pausedMicros()).isEqualTo(30 * SECOND);
  }

  @Test
  void aRecordingStartedInPauseCarriesTheKnownMetadataFault() throws Exception {
    Pause first = new Pause(fixed(0), fixed(40 * SECOND));
    Pause second = new Pause(fixed(2 * MINUTE), fixed(10 * SECOND));
    MiniRun run = new MiniRun(call(5 * MINUTE, withPauses(true, first, second)));
    run.media = Media.FILES;
    run.run();

    assertThat(run.only(CallEvent.RecordingStarted.class).pauseOnStart()).isTrue();
    assertThat(run.events(CallEvent.RecordingPaused.class)).hasSize(1);
    assertThat(run.events(CallEvent.RecordingResumed.class)).hasSize(2);
    JsonNode metadata =
        new ObjectMapper().readTree(run.requests.get(1).content().open().readAllBytes());
    assertThat(metadata.path("chunkDuration").asLong()).isEqualTo(250_000);
    assertThat(metadata.path("pauseResumeIntervals").path(0).path("duration").asLong()).isZero();
    assertThat(metadata.path("pauseResumeIntervals").path(1).path("duration").asLong())
        .isEqualTo(10_000);
    assertThat(run.only(CallEvent.ChunkCompleted.class).pauses().get(0).lengthMicros())
        .isEqualTo(40 * SECOND);
  }

  @Test
  void aRefusedExportFailsAtOnceAndCanBeDownloadedForADay() {
    MiniRun run = new MiniRun(call(5 * MINUTE, recording("mixed", "mp3", RECORDINGS)));
    run.storage = request -> MiniRun.refused(request, 403, "AuthorizationPermissionMismatch");
    run.run();

    assertThat(run.events(WorkEvent.RetryScheduled.class)).isEmpty();
    assertThat(run.events(WorkEvent.ArtefactFailed.class)).hasSize(2);
    CallEvent.RecordingExportFailed failed = run.only(CallEvent.RecordingExportFailed.class);
    assertThat(failed.code()).isEqualTo("AuthorizationPermissionMismatch");
    assertThat(failed.downloadUrl()).startsWith("https://storage.asm.skype.com/v1/objects/0-");
    assertThat(failed.downloadBeforeMicros())
        .isEqualTo(run.timeOf(CallEvent.RecordingExportFailed.class) + 24 * HOUR);
    assertThat(run.finishedRecordings.get(0).exportFailed()).isTrue();
    assertThat(run.finishedRecordings.get(0).chunks().get(0).contentLocation())
        .startsWith("https://storage.asm.skype.com/");
    assertThat(run.finished).hasSize(1);
  }

  @Test
  void aBusyStorageIsTriedAgainUntilItTakesTheBlob() {
    MiniRun run = new MiniRun(call(5 * MINUTE, recording("mixed", "mp3", RECORDINGS)));
    run.storage =
        request ->
            request.attempt() < 3 && request.requestId() == 0
                ? MiniRun.refused(request, 503, "ServerBusy")
                : MiniRun.ok(request);
    run.run();

    assertThat(run.events(WorkEvent.RetryScheduled.class))
        .extracting(WorkEvent.RetryScheduled::attempt)
        .containsExactly(1, 2);
    WorkEvent.ArtefactStored media = run.events(WorkEvent.ArtefactStored.class).get(1);
    assertThat(media.attempts()).isEqualTo(3);
    assertThat(media.firstRequestedAtMicros())
        .isEqualTo(run.timeOf(CallEvent.RecordingStopped.class));
    assertThat(media.lastRequestedAtMicros())
        .isEqualTo(run.events(WorkEvent.RetryScheduled.class).get(1).retryAtMicros());
    assertThat(run.only(CallEvent.RecordingExported.class).blobs()).isEqualTo(2);
  }

  @Test
  void aDestinationOutOfReachIsGivenUpAfterFourTries() {
    MiniRun run = new MiniRun(call(5 * MINUTE, recording("mixed", "mp3", RECORDINGS)));
    run.storage = request -> null;
    run.run();

    assertThat(run.events(WorkEvent.ArtefactFailed.class))
        .extracting(WorkEvent.ArtefactFailed::attempts)
        .containsExactly(4, 4);
    assertThat(run.only(CallEvent.RecordingExportFailed.class).code()).isEqualTo("link-cut");
  }

  @Test
  void withoutATokenNothingIsSentToStorageUntilThereIsOne() {
    MiniRun run = new MiniRun(call(5 * MINUTE, recording("mixed", "mp3", RECORDINGS)));
    run.fault(0, new Fault.IdentityTokenFailure("speecheu", HOUR + 5 * MINUTE + SECOND)).run();

    assertThat(run.events(WorkEvent.TokenRefused.class)).hasSize(2);
    assertThat(run.requests).extracting(StorageRequest::attempt).containsOnly(2);
    assertThat(run.events(CallEvent.RecordingExported.class)).hasSize(1);
    assertThat(run.finished).hasSize(1);
  }

  @Test
  void aCallbackIsToldOfEveryChangeOfState() {
    MiniRun run =
        new MiniRun(
                call(
                    MINUTE,
                    withCallback(
                        "https://contoso.example/state",
                        new Pause(fixed(10 * SECOND), fixed(5 * SECOND)))))
            .run();

    assertThat(run.events(CallEvent.RecordingStateChanged.class))
        .extracting(CallEvent.RecordingStateChanged::state)
        .containsExactly("active", "inactive", "active");
  }

  @Test
  void aCallbackWithoutEncryptionIsRefused() {
    MiniRun run = new MiniRun(call(MINUTE, withCallback("http://contoso.example/state"))).run();

    assertThat(run.only(CallEvent.RecordingStartRejected.class).message()).contains("HTTPS");
    assertThat(run.events(CallEvent.RecordingStateChanged.class)).isEmpty();
  }

  @Test
  void aRecordingWithoutDestinationStaysInBuiltInStorage() {
    MiniRun run = new MiniRun(call(5 * MINUTE, recording("mixed", "mp4", null))).run();

    assertThat(run.requests).isEmpty();
    assertThat(run.only(CallEvent.RecordingStarted.class).storageKind())
        .isEqualTo("azureCommunicationServices");
    assertThat(run.finishedRecordings.get(0).storageType()).isEqualTo("AzureCommunicationServices");
  }

  @Test
  void impossibleKindsAndOldVersionsAreRefusedButTheCallGoesOn() {
    Recording unmixedMp3 = recording("unmixed", "mp3", RECORDINGS);
    Recording oldVersion =
        new Recording(
            "audio",
            "mixed",
            "mp3",
            RECORDINGS,
            "2023-10-15",
            fixed(0),
            List.of(),
            false,
            true,
            -1);
    Recording noContainer =
        recording(
            "mixed", "mp3", new Destination("recseu", null, "", "https://recseu.example.net"));
    for (Recording refused : List.of(unmixedMp3, oldVersion, noContainer)) {
      MiniRun run = new MiniRun(call(MINUTE, refused)).run();

      assertThat(run.types())
          .containsExactly("WorkAccepted", "CallStarted", "RecordingStartRejected", "CallEnded");
      assertThat(run.only(CallEvent.RecordingStartRejected.class).status()).isEqualTo(400);
      assertThat(run.finished).hasSize(1);
    }
  }

  @Test
  void anUnknownDestinationAccountFailsTheExport() {
    Destination elsewhere =
        new Destination(
            null, "recordings", "", "https://stranger.blob.core.windows.net/recordings");
    MiniRun run = new MiniRun(call(MINUTE, recording("mixed", "wav", elsewhere))).run();

    assertThat(run.requests).isEmpty();
    assertThat(run.only(CallEvent.RecordingExportFailed.class).account()).isEqualTo("stranger");
    assertThat(run.finishedRecordings.get(0).exportFailed()).isTrue();
  }

  @Test
  void aCallWithoutRecordingJustBeginsAndEnds() {
    MiniRun run = new MiniRun(call(MINUTE, null)).run();

    assertThat(run.types()).containsExactly("WorkAccepted", "CallStarted", "CallEnded");
    assertThat(run.finished).hasSize(1);
  }

  @Test
  void aRefusedCallIsRecordedAndOver() {
    MiniRun run = new MiniRun(call(MINUTE, recording("mixed", "mp3", RECORDINGS)));
    run.resource = request -> MiniRun.refusal(request, 404, "ResourceNotFound");
    run.run();

    assertThat(run.types()).containsExactly("RecordingStartRejected");
    assertThat(run.finished).hasSize(1);
  }

  @Test
  void aLostNotificationIsSentAgain() {
    MiniRun run = new MiniRun(call(MINUTE, recording("mixed", "mp3", RECORDINGS)));
    run.notesArrive = time -> time > HOUR + 20 * MINUTE;
    run.fault(HOUR, new Fault.RegionDown("elsewhere", 20 * MINUTE)).run();

    assertThat(run.finishedRecordings).hasSize(1);
    assertThat(run.events(WorkEvent.RetryScheduled.class))
        .isNotEmpty()
        .allSatisfy(retry -> assertThat(retry.operation()).isEqualTo("RecordingFinished"));
    assertThat(run.finished).hasSize(1);
  }
}
