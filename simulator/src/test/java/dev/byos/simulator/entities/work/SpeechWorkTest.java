package dev.byos.simulator.entities.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byos.model.event.CustomSpeechEvent;
import dev.byos.model.event.CustomVoiceEvent;
import dev.byos.model.event.RecognitionEvent;
import dev.byos.model.workload.Arrivals;
import dev.byos.model.workload.DurationSpec;
import dev.byos.model.workload.WorkItem;
import dev.byos.model.workload.WorkItem.BatchTranscription;
import dev.byos.model.workload.WorkItem.CustomSpeech;
import dev.byos.model.workload.WorkItem.CustomVoice;
import dev.byos.model.workload.WorkItem.Recognition;
import dev.byos.simulator.protocol.StorageRequest;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpeechWorkTest {
  private static final long HOUR = MiniRun.HOUR;
  private static final long MINUTE = MiniRun.MINUTE;
  private static final Arrivals ONE = new Arrivals.At(List.of(HOUR));

  private static DurationSpec fixed(long micros) {
    return new DurationSpec.Fixed(micros);
  }

  private static Recognition session(boolean logging, boolean endpointLogging) {
    return new Recognition(
        "live",
        "speecheu",
        "westeurope",
        ONE,
        0,
        "de-DE",
        fixed(2 * MINUTE),
        logging,
        endpointLogging);
  }

  private static CustomSpeech customSpeech(int datasets) {
    return new CustomSpeech(
        "models",
        "speecheu",
        "westeurope",
        ONE,
        0,
        "en-US",
        datasets,
        fixed(HOUR),
        fixed(3 * HOUR),
        true);
  }

  private static CustomVoice customVoice(boolean consent) {
    return new CustomVoice(
        "voices",
        "speecheu",
        "westeurope",
        ONE,
        0,
        "en-US",
        fixed(HOUR),
        fixed(9 * HOUR),
        consent,
        true);
  }

  @Test
  void aLoggedSessionLeavesAPairOfFilesThatRetentionRemoves() {
    MiniRun run = new MiniRun(session(true, false)).run();

    assertThat(run.types())
        .containsExactly(
            "WorkAccepted",
            "SessionStarted",
            "SessionEnded",
            "ArtefactStored",
            "ArtefactStored",
            "SessionLogged",
            "SessionLogExpired");
    assertThat(run.only(RecognitionEvent.SessionStarted.class).loggedBy()).isEqualTo("session");
    String stem = "[0-9a-f]{32}/de-DE/2026-03-02/090000_[0-9a-f-]{36}";
    assertThat(run.requests.get(0).container()).isEqualTo("customspeech-audiologs");
    assertThat(run.requests.get(0).blob()).matches(stem + "\\.wav");
    assertThat(run.requests.get(0).durationMillis()).isEqualTo(120_000);
    assertThat(run.requests.get(1).blob()).matches(stem + "\\.v2\\.json");
    assertThat(run.requests.subList(2, 4))
        .allSatisfy(
            request -> {
              assertThat(request.operation()).isEqualTo("DeleteBlob");
              assertThat(request.deleteReason()).isEqualTo("logRetention");
            });
    assertThat(run.timeOf(RecognitionEvent.SessionLogExpired.class))
        .isGreaterThan(
            run.timeOf(RecognitionEvent.SessionLogged.class) + run.profile.logRetentionMicros());
    assertThat(run.finished).hasSize(1);
  }

  @Test
  void theEndpointsSettingWinsAndASessionWithoutLoggingLeavesNothing() {
    MiniRun endpoint = new MiniRun(session(false, true)).run();
    MiniRun silent = new MiniRun(session(false, false)).run();

    assertThat(endpoint.only(RecognitionEvent.SessionStarted.class).loggedBy())
        .isEqualTo("endpoint");
    assertThat(endpoint.events(RecognitionEvent.SessionLogged.class)).hasSize(1);
    assertThat(silent.requests).isEmpty();
    assertThat(silent.types()).containsExactly("WorkAccepted", "SessionStarted", "SessionEnded");
  }

  @Test
  void logsThatCannotBeStoredDoNotDisturbRecognition() {
    MiniRun run = new MiniRun(session(true, false));
    run.storage = request -> MiniRun.refused(request, 403, "AuthorizationFailure");
    run.run();

    assertThat(run.events(RecognitionEvent.SessionEnded.class)).hasSize(1);
    assertThat(run.only(RecognitionEvent.SessionLogFailed.class).status()).isEqualTo(403);
    assertThat(run.finished).hasSize(1);
  }

  @Test
  void aCustomSpeechProjectStoresDataAndModelAndDeploys() {
    MiniRun run = new MiniRun(customSpeech(2)).run();

    assertThat(run.types())
        .containsExactly(
            "WorkAccepted",
            "SpeechProjectStarted",
            "ArtefactStored",
            "DatasetImported",
            "ArtefactStored",
            "DatasetImported",
            "SpeechTrainingStarted",
            "ArtefactStored",
            "SpeechModelTrained",
            "SpeechEndpointDeployed");
    assertThat(run.requests)
        .extracting(StorageRequest::operation)
        .containsExactly("PutBlob", "GetBlob", "PutBlob", "GetBlob", "PutBlob");
    CustomSpeechEvent.DatasetImported first =
        run.events(CustomSpeechEvent.DatasetImported.class).get(0);
    assertThat(run.requests.get(0).blob())
        .matches("AcousticData/" + first.datasetId() + "/[0-9a-f-]{36}\\.zip");
    assertThat(run.requests.get(4).container()).isEqualTo("customspeech-models");
    assertThat(run.requests).noneMatch(request -> request.caller().textToSpeech());
    CustomSpeechEvent.SpeechModelTrained trained =
        run.only(CustomSpeechEvent.SpeechModelTrained.class);
    assertThat(trained.startedAtMicros())
        .isEqualTo(run.timeOf(CustomSpeechEvent.SpeechTrainingStarted.class));
    assertThat(run.finished).hasSize(1);
  }

  @Test
  void aDataSetThatCannotBeReadBackFailsTheProject() {
    MiniRun run = new MiniRun(customSpeech(2));
    run.storage =
        request ->
            request.operation().equals("GetBlob")
                ? MiniRun.refused(request, 404, "BlobNotFound")
                : MiniRun.ok(request);
    run.run();

    CustomSpeechEvent.SpeechProjectFailed failed =
        run.only(CustomSpeechEvent.SpeechProjectFailed.class);
    assertThat(failed.step()).isEqualTo("dataset");
    assertThat(failed.code()).isEqualTo("BlobNotFound");
    assertThat(run.finished).hasSize(1);
  }

  @Test
  void aVoiceProjectReadsItsTrainingSetWithAUserDelegationSas() {
    MiniRun run = new MiniRun(customVoice(true)).run();

    assertThat(run.types())
        .containsExactly(
            "WorkAccepted",
            "VoiceProjectStarted",
            "ArtefactStored",
            "ConsentStored",
            "ArtefactStored",
            "TrainingSetImported",
            "VoiceTrainingStarted",
            "ArtefactStored",
            "VoiceModelTrained",
            "VoiceEndpointDeployed");
    assertThat(run.requests)
        .filteredOn(request -> request.caller().textToSpeech())
        .singleElement()
        .satisfies(
            request -> {
              assertThat(request.operation()).isEqualTo("GetBlob");
              assertThat(request.caller().authentication()).isEqualTo("userDelegationSas");
            });
    assertThat(run.requests)
        .allSatisfy(request -> assertThat(request.container()).isEqualTo("customvoice-artifacts"));
  }

  @Test
  void aVoiceProjectBehindALockedFirewallFailsAtItsTrainingSet() {
    MiniRun run = new MiniRun(customVoice(true));
    run.storage =
        request ->
            request.caller().textToSpeech()
                ? MiniRun.refused(request, 403, "AuthorizationFailure")
                : MiniRun.ok(request);
    run.run();

    assertThat(run.only(CustomVoiceEvent.VoiceProjectFailed.class).step()).isEqualTo("trainingSet");
    assertThat(run.finished).hasSize(1);
  }

  @Test
  void withoutConsentNoVoiceIsTrained() {
    MiniRun run = new MiniRun(customVoice(false)).run();

    assertThat(run.only(CustomVoiceEvent.VoiceProjectFailed.class).step()).isEqualTo("consent");
    assertThat(run.requests).isEmpty();
  }

  @Test
  void theFourUsesOfSpeechRunOnOneResourceAtOnce() {
    WorkItem batch =
        new BatchTranscription(
            "batch",
            "speecheu",
            "westeurope",
            ONE,
            0,
            "2024-11-15",
            "en-US",
            2,
            fixed(MINUTE),
            1,
            6 * HOUR,
            null,
            -1,
            10 * MINUTE,
            null);
    MiniRun run =
        new MiniRun(batch, session(true, false), customSpeech(1), customVoice(true)).run();

    assertThat(run.types())
        .contains(
            "TranscriptionSucceeded",
            "SessionLogged",
            "SpeechEndpointDeployed",
            "VoiceEndpointDeployed");
    assertThat(run.finished).hasSize(4);
  }

  @Test
  void withoutAnAssociationEveryUseStaysInTheServicesPremises() {
    MiniRun run = new MiniRun(session(true, false), customSpeech(1), customVoice(true));
    run.associated = null;
    run.run();

    assertThat(run.requests).isEmpty();
    assertThat(run.types())
        .contains("SessionLogExpired", "SpeechEndpointDeployed", "VoiceEndpointDeployed");
    assertThat(run.finished).hasSize(3);
  }

  @Test
  void refusedWorkIsRecordedAndOver() {
    MiniRun run = new MiniRun(session(true, false), customSpeech(1), customVoice(true));
    run.resource = request -> MiniRun.refusal(request, 429, "TooManyRequests");
    run.run();

    assertThat(run.types())
        .containsExactlyInAnyOrder(
            "SessionRejected", "SpeechProjectRejected", "VoiceProjectRejected");
    assertThat(run.finished).hasSize(3);
  }
}
