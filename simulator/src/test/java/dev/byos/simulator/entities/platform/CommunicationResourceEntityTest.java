package dev.byos.simulator.entities.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byos.model.estate.ManagedIdentity;
import dev.byos.model.event.CommunicationEvent.BuiltInCopyDownloaded;
import dev.byos.model.event.CommunicationEvent.BuiltInCopyExpired;
import dev.byos.model.event.CommunicationEvent.BuiltInCopyKept;
import dev.byos.model.event.CommunicationEvent.CommunicationCreated;
import dev.byos.model.event.CommunicationEvent.CommunicationCreationRejected;
import dev.byos.model.event.CommunicationEvent.CommunicationIdentityChanged;
import dev.byos.model.event.CommunicationEvent.RecordingFileStatusDelivered;
import dev.byos.model.event.CommunicationEvent.RecordingFileStatusPublished;
import dev.byos.model.event.EntityId;
import dev.byos.model.event.SpeechEvent.WorkRefused;
import dev.byos.model.timeline.Change;
import dev.byos.simulator.entities.EntityNames;
import dev.byos.simulator.entity.Decision;
import dev.byos.simulator.entity.Message;
import dev.byos.simulator.entity.Outgoing;
import dev.byos.simulator.protocol.ApplyChange;
import dev.byos.simulator.protocol.BeginWork;
import dev.byos.simulator.protocol.RecordingFinished;
import dev.byos.simulator.protocol.WorkRequest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A Communication Services resource and its built-in storage. */
class CommunicationResourceEntityTest {
  private static final long MINUTE = 60_000_000;
  private static final long HOUR = 60 * MINUTE;
  private final Harness resource =
      new Harness(EntityNames.communication("acseu"), new Sample().world());

  private Decision create() {
    return resource.deliver(
        1,
        new CommunicationResourceEntity.Create(
            new Change.CreateCommunication("dev", Sample.communication("acseu")), true, true));
  }

  private static RecordingFinished recording(boolean failed, long downloadAfter) {
    return new RecordingFinished(
        "calls-000001",
        "recording",
        "call",
        failed ? "AzureCommunicationServices" : "AzureBlob",
        failed,
        List.of(),
        "Audio",
        "Mixed",
        "Mp3",
        0,
        1000,
        "CallEnded",
        4096,
        "eastus",
        downloadAfter);
  }

  private static long delayOf(Decision decision, Class<? extends Message> type) {
    for (Outgoing outgoing : decision.outgoing()) {
      if (type.isInstance(outgoing.message())) {
        return outgoing.delayMicros();
      }
    }
    return -1;
  }

  @Test
  void itIsCreatedWithAnIdentityThatMayChangeLater() {
    CommunicationCreated created = (CommunicationCreated) Harness.only(create());
    assertThat(created.dataLocation()).isEqualTo("Europe");
    CommunicationIdentityChanged gone =
        (CommunicationIdentityChanged)
            Harness.only(
                resource.deliver(
                    MINUTE,
                    new ApplyChange(
                        new Change.UpdateIdentity("dev", "acseu", ManagedIdentity.none()), false)));
    assertThat(gone.principalId()).isNull();
    CommunicationIdentityChanged back =
        (CommunicationIdentityChanged)
            Harness.only(
                resource.deliver(
                    MINUTE,
                    new ApplyChange(
                        new Change.UpdateIdentity("dev", "acseu", ManagedIdentity.systemAssigned()),
                        false)));
    assertThat(back.principalId()).isNotNull().isNotEqualTo(created.principalId());
  }

  @Test
  void creationTakesARoleThatMayCreateResources() {
    Decision decision =
        resource.deliver(
            1,
            new CommunicationResourceEntity.Create(
                new Change.CreateCommunication("dev", Sample.communication("acseu")), false, true));
    assertThat(((CommunicationCreationRejected) Harness.only(decision)).code())
        .isEqualTo("AuthorizationFailed");
  }

  @Test
  void itTakesCallsOnlyOnceItExists() {
    WorkRequest call =
        new WorkRequest(
            EntityNames.work(EntityId.Kind.CALL, "calls", 1), "calls", 1, "westeurope", 0);
    assertThat(((WorkRefused) Harness.only(resource.deliver(0, call))).status()).isEqualTo(404);
    create();
    BeginWork begin = Harness.sent(resource.deliver(MINUTE, call), BeginWork.class);
    assertThat(begin.principalId()).isNotNull();
    assertThat(begin.storageAccount()).isNull();
  }

  @Test
  void aCopyIsKeptADayEvenWhenTheExportSucceeded() {
    create();
    Decision kept = resource.deliver(MINUTE, recording(false, -1));
    BuiltInCopyKept event = (BuiltInCopyKept) Harness.only(kept);
    assertThat(event.expiresAtMicros()).isEqualTo(MINUTE + 24 * HOUR);
    assertThat(delayOf(kept, BuiltInStorage.Expire.class)).isEqualTo(24 * HOUR);
    assertThat(delayOf(kept, BuiltInStorage.Publish.class)).isBetween(MINUTE / 4, 3 * MINUTE);
    Decision expired =
        resource.deliver(MINUTE + 24 * HOUR, Harness.sent(kept, BuiltInStorage.Expire.class));
    assertThat(Harness.only(expired)).isEqualTo(new BuiltInCopyExpired("recording", "call"));
  }

  @Test
  void theStatusIsPublishedAndReachesTheClientsRegion() {
    create();
    Decision kept = resource.deliver(MINUTE, recording(false, 0));
    Decision published =
        resource.deliver(2 * MINUTE, Harness.sent(kept, BuiltInStorage.Publish.class));
    assertThat(Harness.only(published)).isInstanceOf(RecordingFileStatusPublished.class);
    assertThat(delayOf(published, BuiltInStorage.Deliver.class)).isGreaterThan(40_000);
    Decision delivered =
        resource.deliver(3 * MINUTE, Harness.sent(published, BuiltInStorage.Deliver.class));
    assertThat(Harness.only(delivered))
        .isEqualTo(new RecordingFileStatusDelivered("recording", "call", "eastus"));
    assertThat(delivered.outgoing()).isEmpty();
  }

  @Test
  void aFailedExportIsFetchedInTimeOrNotAtAll() {
    create();
    assertThat(downloads(recording(true, HOUR))).isTrue();
    assertThat(downloads(recording(true, 24 * HOUR))).isFalse();
    assertThat(downloads(recording(true, -1))).isFalse();
  }

  private boolean downloads(RecordingFinished recording) {
    Decision kept = resource.deliver(MINUTE, recording);
    Decision published =
        resource.deliver(2 * MINUTE, Harness.sent(kept, BuiltInStorage.Publish.class));
    Decision delivered =
        resource.deliver(3 * MINUTE, Harness.sent(published, BuiltInStorage.Deliver.class));
    if (delivered.outgoing().isEmpty()) {
      return false;
    }
    Decision fetched =
        resource.deliver(4 * MINUTE, Harness.sent(delivered, BuiltInStorage.Download.class));
    return Harness.only(fetched) instanceof BuiltInCopyDownloaded;
  }
}
