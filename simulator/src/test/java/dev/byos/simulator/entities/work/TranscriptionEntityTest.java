package dev.byos.simulator.entities.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.byos.model.event.TranscriptionEvent;
import dev.byos.model.event.WorkEvent;
import dev.byos.model.scenario.Scenario.Media;
import dev.byos.model.workload.Arrivals;
import dev.byos.model.workload.DurationSpec;
import dev.byos.model.workload.WorkItem.BatchTranscription;
import dev.byos.simulator.protocol.StorageRequest;
import java.util.List;
import org.junit.jupiter.api.Test;

class TranscriptionEntityTest {
  private static final long HOUR = MiniRun.HOUR;
  private static final long MINUTE = MiniRun.MINUTE;

  private static BatchTranscription batch(
      String version, int files, long timeToLive, String destination, long sas, long poll) {
    return new BatchTranscription(
        "batch",
        "speecheu",
        "westeurope",
        new Arrivals.At(List.of(0L)),
        0,
        version,
        "en-US",
        files,
        new DurationSpec.Fixed(3 * MINUTE),
        1,
        timeToLive,
        destination,
        sas,
        poll,
        null);
  }

  private static BatchTranscription usual(int files) {
    return batch("2024-11-15", files, 48 * HOUR, null, -1, 10 * MINUTE);
  }

  @Test
  void resultsAndOneReportAreStoredInTheAssociatedAccountAndExpire() {
    MiniRun run = new MiniRun(usual(3)).run();

    assertThat(run.types())
        .containsSubsequence(
            "WorkAccepted",
            "TranscriptionSubmitted",
            "TranscriptionStarted",
            "ArtefactStored",
            "TranscriptionSucceeded",
            "StatusPolled",
            "ResultsListed",
            "TranscriptionExpired");
    TranscriptionEvent.TranscriptionSubmitted submitted =
        run.only(TranscriptionEvent.TranscriptionSubmitted.class);
    assertThat(submitted.status()).isEqualTo(201);
    assertThat(submitted.audioMicros()).isEqualTo(9 * MINUTE);
    String id = submitted.transcriptionId();
    assertThat(run.events(WorkEvent.ArtefactStored.class))
        .extracting(WorkEvent.ArtefactStored::blob)
        .containsExactlyInAnyOrder(
            "TranscriptionData/" + id + "_0_0.json",
            "TranscriptionData/" + id + "_1_0.json",
            "TranscriptionData/" + id + "_2_0.json",
            "TranscriptionData/" + id + "_3_0.json");
    assertThat(run.events(WorkEvent.ArtefactStored.class))
        .filteredOn(stored -> stored.artefact().equals("TRANSCRIPTION_REPORT"))
        .hasSize(1);
    TranscriptionEvent.TranscriptionSucceeded succeeded =
        run.only(TranscriptionEvent.TranscriptionSucceeded.class);
    assertThat(succeeded.results()).isEqualTo(3);
    assertThat(succeeded.account()).isEqualTo("recseu");
    assertThat(run.requests)
        .filteredOn(request -> request.operation().equals("DeleteBlob"))
        .hasSize(4)
        .allSatisfy(request -> assertThat(request.deleteReason()).isEqualTo("timeToLive"));
    assertThat(run.timeOf(TranscriptionEvent.TranscriptionExpired.class))
        .isGreaterThan(run.timeOf(TranscriptionEvent.TranscriptionSucceeded.class) + 48 * HOUR);
    assertThat(run.finished).hasSize(1);
  }

  @Test
  void listingsOfTheNewApiNeverCarryASas() {
    assertThat(sasOf("2024-11-15", HOUR)).isZero();
    assertThat(sasOf("v3.2", HOUR)).isEqualTo(HOUR);
    assertThat(sasOf("v3.2", 0)).isZero();
    assertThat(sasOf("v3.2", -1)).isEqualTo(5 * 24 * HOUR);
  }

  private static long sasOf(String version, long asked) {
    MiniRun run = new MiniRun(batch(version, 1, 48 * HOUR, null, asked, 10 * MINUTE)).run();
    return run.only(TranscriptionEvent.ResultsListed.class).sasValidityMicros();
  }

  @Test
  void storageThatRefusesFailsTheTranscription() {
    MiniRun run = new MiniRun(usual(40));
    run.storage = request -> MiniRun.refused(request, 403, "AuthorizationFailure");
    run.run();

    TranscriptionEvent.TranscriptionFailed failed =
        run.only(TranscriptionEvent.TranscriptionFailed.class);
    assertThat(failed.code()).isEqualTo("InaccessibleCustomerStorage");
    assertThat(failed.message()).contains("403", "AuthorizationFailure");
    assertThat(run.events(WorkEvent.ArtefactFailed.class)).hasSize(41);
    assertThat(run.events(TranscriptionEvent.ResultsListed.class)).isEmpty();
    assertThat(run.requests).hasSize(BlobLedger.WINDOW);
    assertThat(run.finished).hasSize(1);
  }

  @Test
  void everyBlobOfManyIsAccountedForWhenSomeAreTriedAgain() {
    MiniRun run = new MiniRun(usual(100));
    run.storage =
        request ->
            request.attempt() == 1 && request.requestId() % 7 == 0
                ? MiniRun.refused(request, 503, "ServerBusy")
                : MiniRun.ok(request);
    run.run();

    assertThat(run.events(WorkEvent.ArtefactStored.class))
        .hasSize(101)
        .allSatisfy(
            stored ->
                assertThat(stored.lastRequestedAtMicros())
                    .isGreaterThanOrEqualTo(stored.firstRequestedAtMicros()));
    assertThat(run.only(TranscriptionEvent.TranscriptionSucceeded.class).results()).isEqualTo(100);
  }

  @Test
  void anOrdinaryResourceKeepsResultsInItsOwnPremises() {
    MiniRun run = new MiniRun(usual(2));
    run.associated = null;
    run.run();

    assertThat(run.requests).isEmpty();
    assertThat(run.only(TranscriptionEvent.TranscriptionSucceeded.class).account()).isNull();
    assertThat(run.only(TranscriptionEvent.ResultsListed.class).sasValidityMicros())
        .isEqualTo(12 * HOUR);
  }

  @Test
  void aDestinationContainerIsReachedWithItsSasAndNeverCleared() {
    String url = "https://recseu.blob.core.windows.net/results?sig=abc";
    MiniRun run = new MiniRun(batch("2024-11-15", 1, 48 * HOUR, url, -1, 10 * MINUTE)).run();

    assertThat(run.requests)
        .hasSize(2)
        .allSatisfy(
            request -> {
              assertThat(request.container()).isEqualTo("results");
              assertThat(request.caller().authentication()).isEqualTo("sas");
              assertThat(request.caller().resourceId()).isNull();
            });
    assertThat(run.requests.get(1).blob()).endsWith("/report.json");
    assertThat(run.events(TranscriptionEvent.TranscriptionExpired.class)).hasSize(1);
  }

  @Test
  void requestsOutsideTheLimitsAreRefused() {
    for (BatchTranscription wrong :
        List.of(
            usual(1_001),
            batch("2024-11-15", 1, 0, null, -1, 0),
            batch("v3.2", 1, 745 * HOUR, null, -1, 0))) {
      MiniRun run = new MiniRun(wrong).run();

      assertThat(run.only(TranscriptionEvent.TranscriptionRejected.class).status()).isEqualTo(400);
      assertThat(run.finished).hasSize(1);
    }
  }

  @Test
  void withoutTimeToLiveResultsStayForGood() {
    MiniRun run = new MiniRun(batch("v3.2", 1, 0, null, 0, 10 * MINUTE)).run();

    assertThat(run.events(TranscriptionEvent.TranscriptionExpired.class)).isEmpty();
    assertThat(run.finished).hasSize(1);
  }

  @Test
  void deletionThatMeetsABusyStorageIsTriedAgain() {
    MiniRun run = new MiniRun(usual(1));
    run.storage =
        request ->
            request.operation().equals("DeleteBlob") && request.attempt() < 3
                ? MiniRun.refused(request, 503, "ServerBusy")
                : MiniRun.ok(request);
    run.run();

    assertThat(run.requests)
        .filteredOn(request -> request.operation().equals("DeleteBlob"))
        .extracting(StorageRequest::attempt)
        .containsExactly(1, 2, 3, 1, 2, 3);
    assertThat(run.events(TranscriptionEvent.TranscriptionExpired.class)).hasSize(1);
  }

  @Test
  void documentsHaveTheShapesOfTheApi() throws Exception {
    MiniRun run = new MiniRun(usual(1));
    run.media = Media.FILES;
    run.run();

    JsonNode result = json(run.requests.get(0));
    assertThat(result.path("durationMilliseconds").asLong()).isEqualTo(180_000);
    assertThat(result.path("duration").asText()).isEqualTo("PT3M");
    assertThat(result.path("recognizedPhrases")).hasSize(30);
    JsonNode report = json(run.requests.get(1));
    assertThat(report.path("successfulTranscriptionsCount").asInt()).isEqualTo(1);
    assertThat(report.path("details").path(0).path("source").asText())
        .isEqualTo(result.path("source").asText());
  }

  @Test
  void describedLengthsAreNearTheRealOnes() {
    MiniRun described = new MiniRun(usual(3)).run();
    MiniRun files = new MiniRun(usual(3));
    files.media = Media.FILES;
    files.run();

    for (int i = 0; i < 4; i++) {
      double real = files.requests.get(i).content().lengthBytes();
      double estimate = described.requests.get(i).content().lengthBytes();
      assertThat(estimate / real).isBetween(0.8, 1.25);
    }
  }

  private static JsonNode json(StorageRequest request) throws Exception {
    return new ObjectMapper().readTree(request.content().open().readAllBytes());
  }
}
