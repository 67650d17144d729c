package dev.byos.checks.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byos.checks.fixtures.CallEvents;
import dev.byos.checks.fixtures.HistoryBuilder;
import dev.byos.checks.fixtures.ScenarioBuilder;
import dev.byos.model.estate.Encryption;
import dev.byos.model.event.Access;
import dev.byos.model.event.CallEvent;
import dev.byos.model.event.CommunicationEvent;
import dev.byos.model.event.RecognitionEvent;
import dev.byos.model.event.ScenarioEvent;
import dev.byos.model.event.StorageEvent;
import dev.byos.model.event.TranscriptionEvent;
import dev.byos.model.event.WorkEvent;
import dev.byos.model.report.FaultImpact;
import dev.byos.model.timeline.Fault;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaultMeasurementTest {
  private static final long SECOND = 1_000_000L;
  private static final String CALL = "call/calls-1";
  private static final String BLOB = "receu/c/b";

  private final HistoryBuilder history = new HistoryBuilder();
  private final ScenarioBuilder scenario = new ScenarioBuilder();

  @BeforeEach
  void deploy() {
    scenario.then(new Fault.RegionDown("westeurope", 100 * SECOND));
    scenario.storage.get("receu").encryption = new Encryption("Microsoft.Keyvault", "vault", "k");
    account("receu", "westeurope");
    account("recus", "eastus");
    history.add(
        "communication/acseu",
        "westeurope",
        new CommunicationEvent.CommunicationCreated("/a", "Europe", "SystemAssigned", "p", "anna"));
  }

  @Test
  void withoutFaultThereIsNoImpact() {
    assertThat(impacts()).isEmpty();
  }

  @Test
  void aFaultThatMeetsNoWorkCostsNothing() {
    begin(100, "region-down", 0, 60, "westeurope");
    assertThat(impacts())
        .containsExactly(
            new FaultImpact(
                0, "region-down", List.of("westeurope"), at(100), at(160), 0, 0, 0, 0, 0, 0));
  }

  @Test
  void aLostMessageCountsWhenItSetOut() {
    begin(100, "region-down", 0, 60, "westeurope");
    // Set out at 159 s, within the outage; noticed after it.
    lost(169, CALL, "westeurope", BLOB, "region-down", 173);
    stored(173, CALL, BLOB);
    kept(174);
    // Set out at 160 s, when it was over: not of this fault.
    lost(170, "call/calls-2", "westeurope", BLOB, "region-down", 174);

    // First attempt at 159 s, second at 173 s; done at 173 s, 13 s after the end of the fault.
    assertThat(only())
        .isEqualTo(
            new FaultImpact(
                0,
                "region-down",
                List.of("westeurope"),
                at(100),
                at(160),
                1,
                0,
                0,
                1,
                at(14),
                at(13)));
  }

  @Test
  void anOutageConcernsBothEndsAndNobodyElse() {
    begin(100, "region-down", 0, 60, "eastus");
    lost(120, CALL, "westeurope", "recus/c/b", "region-down", 124);
    lost(120, "call/calls-2", "eastus", BLOB, "region-down", 124);
    lost(120, "call/calls-3", "westeurope", BLOB, "region-down", 124);
    assertThat(only().affected()).isEqualTo(2);
  }

  @Test
  void workIsAffectedOnceHoweverManyOfItsAttemptsFail() {
    begin(100, "region-down", 0, 60, "westeurope");
    lost(115, CALL, "westeurope", BLOB, "region-down", 119);
    lost(116, CALL, "westeurope", "receu/c/other", "region-down", 120);
    lost(129, CALL, "westeurope", BLOB, "region-down", 141);
    assertThat(only().affected()).isEqualTo(1);
    assertThat(only().delayed() + only().lost() + only().recovered()).as("open").isZero();
  }

  @Test
  void anExportThatFailsIsLostUnlessItIsFetched() {
    begin(100, "region-down", 0, 60, "westeurope");
    stop(110, CALL, "rec-calls-1");
    stop(110, "call/calls-2", "rec-calls-2");
    failed(120, CALL, BLOB);
    failed(120, "call/calls-2", "receu/c/2");
    kept(170);
    history.add("communication/acseu", CallEvents.kept("calls-2", at(3_600)));
    assertThat(only().lost()).as("nobody has fetched it yet").isEqualTo(2);

    history.at(at(500)).add("communication/acseu", CallEvents.downloaded("calls-1"));
    history.at(at(3_600)).add("communication/acseu", CallEvents.expired("calls-2"));
    history.add("communication/acseu", CallEvents.expired("calls-1"));
    FaultImpact impact = only();
    assertThat(impact.affected()).isEqualTo(2);
    assertThat(impact.lost()).isEqualTo(1);
    assertThat(impact.recovered()).isEqualTo(1);
    assertThat(impact.recoveryMicros()).isEqualTo(at(500 - 160));
  }

  @Test
  void blobsThatWereNeverSentAreNoAttempt() {
    begin(100, "region-down", 0, 60, "westeurope");
    history.at(at(120)).add(CALL, artefactFailed(BLOB, 0, "region-down"));
    assertThat(only().affected()).isZero();
  }

  @Test
  void aNotificationThatCameLateIsDelayed() {
    begin(100, "region-down", 0, 60, "westeurope");
    stop(149, CALL, "rec-calls-1");
    history
        .at(at(159))
        .add(
            CALL,
            new WorkEvent.RetryScheduled(
                "RecordingFinished", "communication/acseu", 1, "region-down", at(163)));
    kept(163);
    assertThat(only().delayed()).isEqualTo(1);
    assertThat(only().maximalDelayMicros()).isEqualTo(at(163 - 149));
  }

  @Test
  void aRefusedRequestIsLostAndAnAcceptedOneDelayed() {
    begin(100, "region-down", 0, 60, "westeurope");
    requestLost(115, "call/calls-1", 116);
    requestLost(155, "call/calls-2", 160);
    history
        .at(at(200))
        .add(
            "call/calls-1",
            new CallEvent.RecordingStartRejected(
                "c", null, null, null, null, null, 503, "ServiceUnreachable", "no"));
    accepted(160, "call/calls-2", 145);
    history.add("call/calls-2", CallEvents.started("calls-2", "receu"));
    history.add("call/calls-2", new CallEvent.CallEnded("c", 1));
    stop(300, "call/calls-2", "rec-calls-2");
    history.add("communication/acseu", CallEvents.kept("calls-2", at(900)));

    FaultImpact impact = only();
    assertThat(impact.affected()).isEqualTo(2);
    assertThat(impact.lost()).isEqualTo(1);
    assertThat(impact.delayed()).isEqualTo(1);
    assertThat(impact.maximalDelayMicros()).isEqualTo(at(15));
    assertThat(impact.recoveryMicros()).isZero();
  }

  @Test
  void aCallThatIsNotRecordedIsOverWithItsEnd() {
    begin(100, "region-down", 0, 60, "westeurope");
    requestLost(115, CALL, 160);
    accepted(160, CALL, 105);
    history.at(at(400)).add(CALL, new CallEvent.CallEnded("c", 1));
    assertThat(only().delayed()).isEqualTo(1);
    assertThat(only().maximalDelayMicros()).isEqualTo(at(160 - 105));
  }

  @Test
  void workThatBeginsLateMetAFaultEvenWhenNobodySaidSo() {
    begin(100, "region-down", 0, 60, "westeurope");
    accepted(109, "call/calls-1", 100);
    accepted(165, "call/calls-2", 150);
    accepted(175, "call/calls-3", 161);
    assertThat(only().affected()).isEqualTo(1);
  }

  @Test
  void overlappingFaultsAreAllAccountable() {
    begin(100, "region-down", 0, 60, "westeurope");
    begin(105, "link-cut", 1, 10, "eastus", "westeurope");
    lost(120, CALL, "eastus", BLOB, "region-down", 124);
    lost(134, CALL, "eastus", BLOB, "region-down", 146);
    failed(156, CALL, BLOB);
    assertThat(impacts()).extracting(FaultImpact::affected).containsExactly(1L, 1L);
    assertThat(impacts()).extracting(FaultImpact::lost).containsExactly(1L, 1L);
  }

  @Test
  void eachFaultIsAccountableForTheStepsThatItHit() {
    begin(100, "region-down", 0, 10, "westeurope");
    requestLost(115, CALL, 116);
    accepted(116, CALL, 105);
    history.add(CALL, CallEvents.started("calls-1", "receu"));
    begin(200, "region-down", 1, 60, "westeurope");
    stop(205, CALL, "rec-calls-1");
    failed(215, CALL, BLOB);
    assertThat(impacts()).extracting(FaultImpact::lost).containsExactly(0L, 1L);
    kept(300);
    history.at(at(900)).add("communication/acseu", CallEvents.expired("calls-1"));
    assertThat(impacts()).extracting(FaultImpact::delayed).containsExactly(1L, 0L);
    assertThat(impacts()).extracting(FaultImpact::lost).containsExactly(0L, 1L);
  }

  @Test
  void refusalsCountWhenTheAccountRefuses() {
    begin(100, "storage-throttled", 0, 60, "receu");
    begin(100, "dns-failure", 1, 60, "receu");
    begin(100, "key-vault-unreachable", 2, 60, "vault");
    begin(100, "storage-unavailable", 3, 60, "recus");
    refuse(159, "transcription/t-1", "receu", "capacity", "ServerBusy");
    refuse(160, "transcription/t-2", "receu", "capacity", "ServerBusy");
    refuse(120, "transcription/t-3", "receu", "dns", "NameResolutionFailure");
    refuse(120, "transcription/t-4", "receu", "encryption", "KeyVaultAccessTokenCannotBeAcquired");
    refuse(120, "transcription/t-5", "receu", "encryption", "KeyVaultEncryptionKeyNotFound");
    refuse(120, "transcription/t-6", "recus", "authorization", "AuthorizationPermissionMismatch");
    refuse(120, null, "recus", "capacity", "ServerBusy");
    assertThat(impacts()).extracting(FaultImpact::affected).containsExactly(1L, 1L, 1L, 0L);

    history
        .at(at(163))
        .add(
            "transcription/t-1",
            new WorkEvent.RetryScheduled("PutBlob", "receu/c/b", 1, "ServerBusy", at(167)));
    stored(167, "transcription/t-1", BLOB);
    history.add(
        "transcription/t-1",
        new TranscriptionEvent.TranscriptionSucceeded("t", "receu", "westeurope", 1, 0, 0));
    history.add("transcription/t-4", new TranscriptionEvent.TranscriptionFailed("t", "x", "y"));
    assertThat(impacts()).extracting(FaultImpact::delayed).containsExactly(1L, 0L, 0L, 0L);
    assertThat(impacts()).extracting(FaultImpact::lost).containsExactly(0L, 0L, 1L, 0L);
    assertThat(impacts().get(0).maximalDelayMicros()).isEqualTo(at(167 - 159));
  }

  @Test
  void aMissingTokenCountsAtOnce() {
    begin(100, "identity-token-failure", 0, 60, "speecheu");
    tokenRefused(120, "recognition/r-1", "speecheu");
    tokenRefused(120, "recognition/r-2", "speechus");
    tokenRefused(160, "recognition/r-3", "speecheu");
    history
        .at(at(164))
        .add("recognition/r-1", new RecognitionEvent.SessionLogged("s", "receu", "x", 0));
    assertThat(only().affected()).isEqualTo(1);
    assertThat(only().delayed()).isEqualTo(1);
  }

  @Test
  void clearingAwayIsNoWork() {
    begin(100, "region-down", 0, 60, "westeurope");
    history
        .at(at(120))
        .add(
            "transcription/t-1",
            new WorkEvent.RetryScheduled("DeleteBlob", BLOB, 1, "region-down", at(124)));
    assertThat(only().affected()).isZero();
  }

  @Test
  void aSessionWithLogsIsOverWhenTheyAreStoredAndOneWithoutWhenItEnds() {
    begin(100, "region-down", 0, 60, "westeurope");
    for (int i = 1; i <= 2; i++) {
      String session = "recognition/r-" + i;
      accepted(165, session, 150);
      history.add(
          session,
          new RecognitionEvent.SessionStarted("s", "speecheu", "r", "en-US", i == 1, "none"));
      history.add(session, new RecognitionEvent.SessionEnded("s", 1));
    }
    assertThat(only().delayed()).as("without logs").isEqualTo(1);
    history.add(
        "recognition/r-1", new RecognitionEvent.SessionLogFailed("s", "receu", 403, "x", "y"));
    assertThat(only().delayed()).as("a failure of its own is not the fault's").isEqualTo(2);
    assertThat(only().lost()).isZero();
  }

  @Test
  void whatAnUnknownAccountOrStreamMeetsIsJudgedByTheOtherEnd() {
    begin(100, "region-down", 0, 60, "westeurope");
    lost(120, CALL, "westeurope", "unheard/c/b", "region-down", 124);
    history.add(
        "scenario/unheard",
        "westeurope",
        new WorkEvent.RetryScheduled("WorkRequest", "call/x-1", 1, "region-down", at(124)));
    assertThat(only().affected()).isEqualTo(2);
  }

  private FaultImpact only() {
    List<FaultImpact> impacts = impacts();
    assertThat(impacts).hasSize(1);
    return impacts.get(0);
  }

  private List<FaultImpact> impacts() {
    Whereabouts whereabouts = new Whereabouts();
    FaultMeasurement measurement = new FaultMeasurement(scenario.build(), whereabouts);
    history
        .lines()
        .forEach(
            line -> {
              whereabouts.accept(line);
              measurement.accept(line);
            });
    return measurement.impacts();
  }

  private static long at(long seconds) {
    return seconds * SECOND;
  }

  private void account(String name, String region) {
    history.add(
        "storage/" + name,
        region,
        new StorageEvent.StorageAccountCreated(
            "/x", region, "Standard_ZRS", "StorageV2", "anna", "customer"));
  }

  private void begin(long second, String fault, int index, long lasts, String... targets) {
    history
        .at(at(second))
        .add(
            "scenario/run",
            "global",
            new ScenarioEvent.FaultBegan(fault, List.of(targets), index, at(lasts)));
  }

  private void lost(long second, String work, String region, String blob, String code, long retry) {
    history
        .at(at(second))
        .add(work, region, new WorkEvent.RetryScheduled("PutBlob", blob, 1, code, at(retry)));
  }

  private void requestLost(long second, String work, long retry) {
    history
        .at(at(second))
        .add(
            "scenario/callseu",
            new WorkEvent.RetryScheduled("WorkRequest", work, 1, "region-down", at(retry)));
  }

  private void accepted(long second, String work, long asked) {
    history
        .at(at(second))
        .add(
            work,
            new WorkEvent.WorkAccepted(
                "communication/acseu", null, "SystemAssigned", "p", "/a", "westeurope", at(asked)));
  }

  private void stored(long second, String work, String blob) {
    String[] parts = blob.split("/", -1);
    history
        .at(at(second))
        .add(
            work,
            new WorkEvent.ArtefactStored(
                "RECORDING_MEDIA", parts[0], parts[1], parts[2], 1, "x", 2, 0, at(second)));
    if (work.startsWith("call/")) {
      stop(second, work, "rec-calls-1");
    }
  }

  private void failed(long second, String work, String blob) {
    history.at(at(second)).add(work, artefactFailed(blob, 4, "region-down"));
  }

  private static WorkEvent.ArtefactFailed artefactFailed(String blob, int attempts, String code) {
    String[] parts = blob.split("/", -1);
    return new WorkEvent.ArtefactFailed(
        "RECORDING_MEDIA", parts[0], parts[1], parts[2], attempts, 0, code, "no");
  }

  private void stop(long second, String work, String recording) {
    history
        .at(at(second))
        .add(work, new CallEvent.RecordingStopped(recording, "CallEnded", 0, 1, 1, 0));
  }

  private void kept(long second) {
    history.at(at(second)).add("communication/acseu", CallEvents.kept("calls-1", at(3_600)));
  }

  private void refuse(long second, String work, String account, String step, String code) {
    Access access =
        new Access(
            "PutBlob",
            "c",
            "b",
            "speecheu",
            "SYSTEM_ASSIGNED",
            "managedIdentity",
            "azureGlobalNetwork",
            null,
            "westeurope",
            work,
            1,
            at(second));
    history
        .at(at(second))
        .add("storage/" + account, new StorageEvent.AccessRefused(access, step, 503, code, "no"));
  }

  private void tokenRefused(long second, String work, String principal) {
    String code = "ManagedIdentityTokenUnavailable";
    history
        .at(at(second))
        .add(work, new WorkEvent.TokenRefused(principal, "receu", 1, 503, code))
        .add(work, new WorkEvent.RetryScheduled("PutBlob", BLOB, 1, code, at(second + 4)));
  }
}
