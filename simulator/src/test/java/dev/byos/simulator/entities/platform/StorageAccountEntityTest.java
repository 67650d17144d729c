package dev.byos.simulator.entities.platform;

import static dev.byos.simulator.entities.platform.StorageSample.refusal;
import static dev.byos.simulator.entities.platform.StorageSample.speech;
import static org.assertj.core.api.Assertions.assertThat;

import dev.byos.model.estate.BlobContainer;
import dev.byos.model.estate.Encryption;
import dev.byos.model.estate.LifecycleRule;
import dev.byos.model.estate.NetworkAcls;
import dev.byos.model.estate.StorageAccount;
import dev.byos.model.event.Event;
import dev.byos.model.event.StorageEvent.AccessRefused;
import dev.byos.model.event.StorageEvent.BlobDeleted;
import dev.byos.model.event.StorageEvent.BlobWritten;
import dev.byos.model.event.StorageEvent.GrantChanged;
import dev.byos.model.event.StorageEvent.SpeechAssociated;
import dev.byos.model.event.StorageEvent.StorageAccountCreated;
import dev.byos.model.event.StorageEvent.StorageAccountCreationRejected;
import dev.byos.model.event.StorageEvent.StorageSettingsChanged;
import dev.byos.model.scenario.Scenario;
import dev.byos.model.timeline.Change;
import dev.byos.simulator.entities.EntityNames;
import dev.byos.simulator.entity.BlobEffect;
import dev.byos.simulator.entity.Decision;
import dev.byos.simulator.protocol.ApplyChange;
import dev.byos.simulator.protocol.RoleGrant;
import dev.byos.simulator.protocol.StorageReply;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The life of a storage account. */
class StorageAccountEntityTest {
  private static final long MINUTE = 60_000_000;
  private static final long DAY = 24 * 60 * MINUTE;

  private static StorageAccount with(List<BlobContainer> containers, List<LifecycleRule> rules) {
    return Sample.account(
        NetworkAcls.open(), null, Encryption.microsoftManaged(), containers, rules);
  }

  @Test
  void aBlobIsRecordedWithItsDigestAnsweredAfterAServiceTimeAndStored() {
    StorageSample storage = new StorageSample(Sample.account()).granted();
    Decision decision = storage.put(MINUTE, speech());
    BlobWritten written = (BlobWritten) Harness.only(decision);
    assertThat(written.md5()).isEqualTo("XUFAKrxLKna5cZ2REBfFkg==");
    assertThat(written.lengthBytes()).isEqualTo(5);
    assertThat(written.artefact()).isEqualTo("TRANSCRIPTION_RESULT");
    assertThat(written.access().workId()).isEqualTo("transcription/batch-000001");
    assertThat(Harness.sent(decision, StorageReply.class).status()).isEqualTo(201);
    assertThat(decision.outgoing().get(0).delayMicros()).isPositive();
    assertThat(decision.blobEffects()).singleElement().isInstanceOf(BlobEffect.Put.class);
  }

  @Test
  void aRunWithDescriptorsOnlyMakesNoDigestAndStoresNothing() {
    Sample sample = new Sample();
    sample.media = Scenario.Media.DESCRIPTORS;
    Decision decision = new StorageSample(sample, Sample.account()).granted().put(MINUTE, speech());
    assertThat(((BlobWritten) Harness.only(decision)).md5()).isNull();
    assertThat(decision.blobEffects()).isEmpty();
  }

  @Test
  void firewallChangesTakeEffectWithinFiveMinutes() {
    StorageSample storage = new StorageSample(Sample.account()).granted();
    Decision change =
        storage.account.deliver(
            MINUTE,
            new ApplyChange(
                new Change.UpdateStorage(
                    "owner", Sample.account(Sample.closed(List.of())), List.of("networkAcls")),
                false));
    long effectiveAt = ((StorageSettingsChanged) Harness.only(change)).effectiveAtMicros();
    assertThat(effectiveAt).isGreaterThan(MINUTE).isLessThanOrEqualTo(6 * MINUTE);
    assertThat(Harness.only(storage.put(effectiveAt - 1, speech())))
        .isInstanceOf(BlobWritten.class);
    assertThat(refusal(storage.put(effectiveAt, speech())))
        .isEqualTo("network 403 AuthorizationFailure");
  }

  @Test
  void aLaterChangeOvertakesOneThatIsStillOnItsWay() {
    AccountSettings settings = new AccountSettings();
    StorageAccount closed = Sample.account(Sample.closed(List.of()));
    settings.begin(Sample.account());
    settings.change(closed, 100, 10);
    settings.change(Sample.account(), 50, 20);
    assertThat(settings.effective(200)).isEqualTo(Sample.account());
    settings.change(closed, 300, 250);
    assertThat(settings.effective(299)).isEqualTo(Sample.account());
    assertThat(settings.effective(300)).isEqualTo(closed);
  }

  @Test
  void removalOfARoleIsFinalEvenWhenItArrivesFirst() {
    StorageSample storage = new StorageSample(Sample.account());
    storage.granted("Storage Blob Data Contributor", false, MINUTE, 2 * MINUTE);
    Decision late =
        storage.account.deliver(
            MINUTE,
            new RoleGrant(
                "grant",
                "speecheu",
                StorageSample.PRINCIPAL,
                "Storage Blob Data Contributor",
                false,
                null,
                MINUTE,
                Long.MAX_VALUE));
    assertThat(late.events()).isEmpty();
    assertThat(storage.account.history).filteredOn(GrantChanged.class::isInstance).hasSize(1);
  }

  @Test
  void aLifecycleRuleDeletesABlobWhenItsTimeHasCome() {
    StorageAccount account =
        with(List.of(), List.of(new LifecycleRule("old", "customspeech-artifacts/a", DAY)));
    StorageSample storage = new StorageSample(account).granted();
    Decision put = storage.put(MINUTE, speech());
    StorageAccountEntity.LifecycleDue due =
        Harness.sent(put, StorageAccountEntity.LifecycleDue.class);
    assertThat(put.outgoing().get(0).delayMicros()).isEqualTo(DAY);
    Decision deleted = storage.account.deliver(MINUTE + DAY, due);
    BlobDeleted event = (BlobDeleted) Harness.only(deleted);
    assertThat(event.reason()).isEqualTo("lifecycle");
    assertThat(event.access().principalKind()).isEqualTo("SERVICE");
    assertThat(deleted.blobEffects()).singleElement().isInstanceOf(BlobEffect.Delete.class);
    assertThat(storage.account.deliver(MINUTE + DAY + 1, due).events()).isEmpty();
  }

  @Test
  void aBlobThatWasWrittenAgainLivesOn() {
    StorageAccount account =
        with(List.of(), List.of(new LifecycleRule("old", "customspeech-artifacts", DAY)));
    StorageSample storage = new StorageSample(account).granted();
    StorageAccountEntity.LifecycleDue due =
        Harness.sent(storage.put(MINUTE, speech()), StorageAccountEntity.LifecycleDue.class);
    storage.put(2 * MINUTE, speech());
    assertThat(storage.account.deliver(MINUTE + DAY, due).events()).isEmpty();
  }

  @Test
  void aRetentionPolicyForbidsReplacingAndDeleting() {
    StorageAccount account =
        with(
            List.of(new BlobContainer("customspeech-artifacts", "None", DAY, false, List.of())),
            List.of());
    StorageSample storage = new StorageSample(account).granted();
    storage.put(MINUTE, speech());
    assertThat(refusal(storage.put(2 * MINUTE, speech())))
        .isEqualTo("blob 409 BlobImmutableDueToPolicy");
    assertThat(
            refusal(
                storage.account.deliver(
                    3 * MINUTE,
                    storage.request("DeleteBlob", "customspeech-artifacts", "a/b.json", speech()))))
        .isEqualTo("blob 409 BlobImmutableDueToPolicy");
    Decision later =
        storage.account.deliver(
            MINUTE + DAY,
            storage.request("DeleteBlob", "customspeech-artifacts", "a/b.json", speech()));
    assertThat(((BlobDeleted) Harness.only(later)).reason()).isEqualTo("timeToLive");
  }

  @Test
  void aCustomerEmptiesAContainerAndReadersFindNothing() {
    Change.DeleteBlobs delete =
        new Change.DeleteBlobs("owner", "recseu", "customspeech-artifacts", "a/");
    Sample sample = new Sample().at(2 * MINUTE, delete);
    StorageSample storage = new StorageSample(sample, Sample.account()).granted();
    storage.put(MINUTE, speech());
    Decision deleted = storage.account.deliver(2 * MINUTE, new ApplyChange(delete, false));
    assertThat(((BlobDeleted) Harness.only(deleted)).reason()).isEqualTo("customer");
    assertThat(
            refusal(
                storage.account.deliver(
                    3 * MINUTE,
                    storage.request("GetBlob", "customspeech-artifacts", "a/b.json", speech()))))
        .isEqualTo("blob 404 BlobNotFound");
  }

  @Test
  void anAccountRemembersNoBlobsThatNobodyWillAskFor() {
    BlobInventory inventory = BlobInventory.of("recseu", new Sample().scenario());
    inventory.put("recordings", "a", 0, 1);
    assertThat(inventory.find("recordings", "a")).isNull();
    assertThat(inventory.under("recordings", "")).isEmpty();
  }

  @Test
  void creationIsRefusedWithoutRightsAndWhenTheAccountStands() {
    Sample sample = new Sample();
    Harness account = new Harness(EntityNames.storage("recseu"), sample.world());
    StorageAccountCreationRejected refused =
        (StorageAccountCreationRejected)
            Harness.only(
                account.deliver(
                    1, new StorageAccountEntity.Create(Sample.account(), "dev", false, false)));
    assertThat(refused.code()).isEqualTo("AuthorizationFailed");
    Decision begun =
        account.deliver(2, new StorageAccountEntity.Create(Sample.account(), "dev", true, false));
    assertThat(begun.events()).isEmpty();
    Event created =
        Harness.only(
            account.deliver(MINUTE, Harness.sent(begun, StorageAccountEntity.Provisioned.class)));
    assertThat(created)
        .isEqualTo(
            new StorageAccountCreated(
                Sample.STORE_ID, "westeurope", "Standard_ZRS", "StorageV2", "dev", "customer"));
    StorageAccountCreationRejected taken =
        (StorageAccountCreationRejected)
            Harness.only(
                account.deliver(
                    2 * MINUTE,
                    new StorageAccountEntity.Create(Sample.account(), "dev", true, false)));
    assertThat(taken.status()).isEqualTo(409);
  }

  @Test
  void manySpeechResourcesShareAnAccountEachOnce() {
    StorageSample storage = new StorageSample(Sample.account());
    storage.account.deliver(MINUTE, new StorageAccountEntity.Associate("one"));
    storage.account.deliver(MINUTE, new StorageAccountEntity.Associate("two"));
    storage.account.deliver(MINUTE, new StorageAccountEntity.Associate("one"));
    assertThat(storage.account.history)
        .filteredOn(SpeechAssociated.class::isInstance)
        .containsExactly(new SpeechAssociated("one"), new SpeechAssociated("two"));
  }

  @Test
  void aRecoveredAccountServesAgainAndRecoveryFromEventsGivesTheSameAnswers() {
    StorageSample storage = new StorageSample(Sample.account()).granted();
    storage.account.deliver(
        MINUTE, new ApplyChange(new Change.DeleteStorage("owner", "recseu"), false));
    Harness recovered = new Harness(EntityNames.storage("recseu"), storage.sample.world());
    for (Event event : List.copyOf(storage.account.history)) {
      recovered.apply(MINUTE, event);
    }
    Decision refused =
        recovered.deliver(
            2 * MINUTE, storage.request("PutBlob", "customspeech-models", "m", speech()));
    assertThat(((AccessRefused) Harness.only(refused)).step()).isEqualTo("account");
    recovered.deliver(
        3 * MINUTE, new ApplyChange(new Change.RecoverStorage("owner", "recseu"), false));
    Decision served =
        recovered.deliver(
            4 * MINUTE, storage.request("PutBlob", "customspeech-models", "m", speech()));
    assertThat(Harness.only(served)).isInstanceOf(BlobWritten.class);
  }
}
