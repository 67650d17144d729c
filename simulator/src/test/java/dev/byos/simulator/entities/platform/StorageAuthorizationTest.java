package dev.byos.simulator.entities.platform;

import static dev.byos.simulator.entities.platform.StorageSample.communication;
import static dev.byos.simulator.entities.platform.StorageSample.customer;
import static dev.byos.simulator.entities.platform.StorageSample.refusal;
import static dev.byos.simulator.entities.platform.StorageSample.speech;
import static dev.byos.simulator.entities.platform.StorageSample.textToSpeech;
import static org.assertj.core.api.Assertions.assertThat;

import dev.byos.model.estate.BlobContainer;
import dev.byos.model.estate.Encryption;
import dev.byos.model.estate.NetworkAcls;
import dev.byos.model.estate.PrivateEndpoint;
import dev.byos.model.estate.Roles;
import dev.byos.model.estate.StorageAccount;
import dev.byos.model.event.StorageEvent.BlobRead;
import dev.byos.model.event.StorageEvent.BlobWritten;
import dev.byos.model.scenario.Profile;
import dev.byos.model.timeline.Change;
import dev.byos.model.timeline.Fault;
import dev.byos.simulator.entity.Decision;
import dev.byos.simulator.protocol.ApplyChange;
import dev.byos.simulator.protocol.StorageReply;
import dev.byos.simulator.protocol.StorageRequest.Caller;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every refusal of a storage access has Azure's own status and code, in Azure's order. */
class StorageAuthorizationTest {
  private static final long NOW = 60_000_000;
  private static final List<String> TRUSTED = List.of("AzureServices");

  private static String passage(Decision decision) {
    BlobWritten written = (BlobWritten) Harness.only(decision);
    return written.access().passage() + " by " + written.access().networkPath();
  }

  @Test
  void anAccountThatWasNeverCreatedOrWasDeletedIsNotFound() {
    StorageSample storage = new StorageSample(Sample.account()).granted();
    storage.account.deliver(
        NOW, new ApplyChange(new Change.DeleteStorage("owner", "recseu"), false));
    assertThat(refusal(storage.put(NOW + 1, speech()))).isEqualTo("account 404 ResourceNotFound");
  }

  @Test
  void aSpeechResourceLosesAnAccountThatMoves() {
    StorageSample storage = new StorageSample(Sample.account()).granted();
    storage.account.deliver(NOW, new StorageAccountEntity.Associate(Sample.SPEECH_ID));
    storage.account.deliver(
        NOW, new ApplyChange(new Change.MoveStorage("owner", "recseu", "elsewhere"), false));
    assertThat(refusal(storage.put(NOW + 1, speech()))).isEqualTo("account 404 ResourceNotFound");
    assertThat(passage(storage.put(NOW + 2, communication())))
        .isEqualTo("defaultAllow by azureGlobalNetwork");
  }

  @Test
  void aHostNameThatDoesNotResolveComesBeforeTheFirewall() {
    Sample sample = new Sample().at(0, new Fault.DnsFailure("recseu", 2 * NOW));
    StorageSample storage =
        new StorageSample(sample, Sample.account(Sample.closed(List.of()))).granted();
    assertThat(refusal(storage.put(NOW, speech()))).isEqualTo("dns 503 NameResolutionFailure");
    assertThat(refusal(storage.put(2 * NOW, speech())))
        .isEqualTo("network 403 AuthorizationFailure");
  }

  @Test
  void aClosedFirewallLetsSpeechInAsTrustedServiceOrByItsOwnRuleOnly() {
    assertThat(
            passage(
                new StorageSample(Sample.account(Sample.closed(TRUSTED)))
                    .granted()
                    .put(NOW, speech())))
        .isEqualTo("trustedService by azureGlobalNetwork");
    assertThat(
            passage(
                new StorageSample(Sample.account(Sample.closed(List.of(), Sample.SPEECH_ID)))
                    .granted()
                    .put(NOW, speech())))
        .isEqualTo("resourceInstanceRule by azureGlobalNetwork");
    assertThat(
            passage(
                new StorageSample(Sample.account(Sample.closed(List.of(), "speecheu")))
                    .granted()
                    .put(NOW, speech())))
        .isEqualTo("resourceInstanceRule by azureGlobalNetwork");
    assertThat(
            refusal(
                new StorageSample(Sample.account(Sample.closed(List.of(), "another")))
                    .granted()
                    .put(NOW, speech())))
        .isEqualTo("network 403 AuthorizationFailure");
  }

  @Test
  void communicationServicesAreNotTrusted() {
    assertThat(
            refusal(
                new StorageSample(Sample.account(Sample.closed(TRUSTED)))
                    .granted()
                    .put(NOW, communication())))
        .isEqualTo("network 403 AuthorizationFailure");
    StorageAccount disabled =
        Sample.account(
            NetworkAcls.open(),
            null,
            Encryption.microsoftManaged(),
            List.of(),
            List.of(),
            "Disabled",
            List.of(),
            null);
    assertThat(refusal(new StorageSample(disabled).granted().put(NOW, communication())))
        .isEqualTo("network 403 AuthorizationFailure");
  }

  @Test
  void textToSpeechNeedsOpenNetworksInNewerDocuments() {
    StorageSample newer = new StorageSample(Sample.account(Sample.closed(TRUSTED))).granted();
    assertThat(refusal(newer.put(NOW, textToSpeech("westeurope"))))
        .isEqualTo("network 403 AuthorizationFailure");
    StorageSample open = new StorageSample(Sample.account()).granted();
    assertThat(passage(open.put(NOW, textToSpeech("eastus"))))
        .isEqualTo("defaultAllow by publicInternet");
    assertThat(passage(open.put(NOW, textToSpeech("westeurope"))))
        .isEqualTo("defaultAllow by azureGlobalNetwork");
    Sample early = new Sample();
    early.profile = Profile.VINTAGE_2023_03;
    StorageSample older =
        new StorageSample(early, Sample.account(Sample.closed(TRUSTED))).granted();
    assertThat(passage(older.put(NOW, textToSpeech("eastus"))))
        .isEqualTo("trustedService by azureGlobalNetwork");
  }

  @Test
  void aPrivateEndpointLetsCustomersOfItsRegionIn() {
    StorageAccount account =
        Sample.account(
            Sample.closed(List.of()),
            null,
            Encryption.microsoftManaged(),
            List.of(),
            List.of(),
            "Disabled",
            List.of(new PrivateEndpoint("pe", "westeurope", "blob", true)),
            null);
    StorageSample storage = new StorageSample(account);
    Decision decision =
        storage.account.deliver(
            NOW, storage.request("GetBlob", "recordings", "x", customer("sharedKey")));
    BlobRead read = (BlobRead) Harness.only(decision);
    assertThat(read.access().passage()).isEqualTo("privateEndpoint");
    assertThat(read.access().networkPath()).isEqualTo("privateEndpoint");
  }

  @Test
  void whoProvesNothingIsUnauthorized() {
    StorageSample storage = new StorageSample(Sample.account()).granted();
    Caller nobody =
        new Caller("speecheu", null, null, "none", "Speech", Sample.SPEECH_ID, false, "westeurope");
    assertThat(refusal(storage.put(NOW, nobody)))
        .isEqualTo("authentication 401 NoAuthenticationInformation");
    Caller userAssigned =
        new Caller(
            "speecheu",
            "USER_ASSIGNED",
            PRINCIPAL_OF_ANOTHER,
            "managedIdentity",
            "Speech",
            Sample.SPEECH_ID,
            false,
            "westeurope");
    assertThat(refusal(storage.put(NOW, userAssigned)))
        .isEqualTo("authentication 403 AuthenticationFailed");
    assertThat(refusal(storage.put(NOW, customer("anonymous"))))
        .isEqualTo("authentication 409 PublicAccessNotPermitted");
  }

  private static final String PRINCIPAL_OF_ANOTHER = "somebody-else";

  @Test
  void keysAndSasWorkOnlyWhereTheyAreAllowed() {
    StorageAccount noKeys =
        Sample.account(
            NetworkAcls.open(), false, Encryption.microsoftManaged(), List.of(), List.of());
    assertThat(refusal(new StorageSample(noKeys).put(NOW, customer("sas"))))
        .isEqualTo("authentication 403 KeyBasedAuthenticationNotPermitted");
    assertThat(passage(new StorageSample(Sample.account()).put(NOW, customer("sharedKey"))))
        .isEqualTo("defaultAllow by publicInternet");
  }

  @Test
  void withoutADataRoleTheTokenIsOfNoUse() {
    assertThat(refusal(new StorageSample(Sample.account()).put(NOW, speech())))
        .isEqualTo("authorization 403 AuthorizationPermissionMismatch");
    StorageSample reader =
        new StorageSample(Sample.account())
            .granted(Roles.STORAGE_BLOB_DATA_READER, false, 0, Long.MAX_VALUE);
    assertThat(refusal(reader.put(NOW, speech())))
        .isEqualTo("authorization 403 AuthorizationPermissionMismatch");
    Decision read =
        reader.account.deliver(NOW, reader.request("GetBlob", "recordings", "x", speech()));
    assertThat(Harness.only(read)).isInstanceOf(BlobRead.class);
  }

  @Test
  void aRoleCountsFromWhenItTakesEffectUntilItsRemovalDoes() {
    StorageSample storage =
        new StorageSample(Sample.account())
            .granted(Roles.STORAGE_BLOB_DATA_CONTRIBUTOR, false, NOW, 2 * NOW);
    assertThat(refusal(storage.put(NOW - 1, speech()))).startsWith("authorization 403");
    assertThat(Harness.only(storage.put(NOW, speech()))).isInstanceOf(BlobWritten.class);
    assertThat(Harness.only(storage.put(2 * NOW - 1, speech()))).isInstanceOf(BlobWritten.class);
    assertThat(refusal(storage.put(2 * NOW, speech()))).startsWith("authorization 403");
  }

  @Test
  void aCustomRoleFailsObscurelyForSpeechInNewerDocuments() {
    StorageSample newer =
        new StorageSample(Sample.account()).granted("Our writers", true, 0, Long.MAX_VALUE);
    assertThat(refusal(newer.put(NOW, speech()))).isEqualTo("authorization 500 InternalError");
    Sample early = new Sample();
    early.profile = Profile.VINTAGE_2023_03;
    StorageSample older =
        new StorageSample(early, Sample.account()).granted("Our writers", true, 0, Long.MAX_VALUE);
    assertThat(Harness.only(older.put(NOW, speech()))).isInstanceOf(BlobWritten.class);
  }

  @Test
  void aRevokedKeyOrAVaultOutOfReachClosesTheAccount() {
    StorageAccount encrypted =
        Sample.account(
            NetworkAcls.open(),
            null,
            new Encryption("Microsoft.Keyvault", "vault", "key"),
            List.of(),
            List.of());
    Sample sample = new Sample().at(0, new Fault.KeyVaultUnreachable("vault", NOW));
    StorageSample storage = new StorageSample(sample, encrypted).granted();
    assertThat(refusal(storage.put(NOW - 1, speech())))
        .isEqualTo("encryption 403 KeyVaultAccessTokenCannotBeAcquired");
    assertThat(Harness.only(storage.put(NOW, speech()))).isInstanceOf(BlobWritten.class);
    storage.account.deliver(
        NOW, new ApplyChange(new Change.SetKeyAccess("owner", "vault", "key", true), false));
    assertThat(refusal(storage.put(NOW + 1, speech())))
        .isEqualTo("encryption 403 KeyVaultEncryptionKeyNotFound");
    storage.account.deliver(
        NOW + 2, new ApplyChange(new Change.SetKeyAccess("owner", "vault", "key", false), false));
    assertThat(Harness.only(storage.put(NOW + 3, speech()))).isInstanceOf(BlobWritten.class);
  }

  @Test
  void aBusyOrThrottledAccountAsksForPatience() {
    Sample busy = new Sample().at(0, new Fault.StorageUnavailable("recseu", 1.0, 2 * NOW));
    StorageSample unavailable = new StorageSample(busy, Sample.account()).granted();
    Decision refused = unavailable.put(NOW, speech());
    assertThat(refusal(refused)).isEqualTo("capacity 503 ServerBusy");
    assertThat(Harness.sent(refused, StorageReply.class).retryAfterMicros()).isPositive();

    Sample slow = new Sample().at(0, new Fault.StorageThrottled("recseu", 2, 2 * NOW));
    StorageSample throttled = new StorageSample(slow, Sample.account()).granted();
    assertThat(Harness.only(throttled.put(NOW, speech()))).isInstanceOf(BlobWritten.class);
    assertThat(Harness.only(throttled.put(NOW + 1, speech()))).isInstanceOf(BlobWritten.class);
    assertThat(refusal(throttled.put(NOW + 2, speech()))).isEqualTo("capacity 503 ServerBusy");
    assertThat(Harness.only(throttled.put(NOW + 1_000_000, speech())))
        .isInstanceOf(BlobWritten.class);
  }

  @Test
  void containersMustExistUnlessSpeechMakesThem() {
    StorageAccount declared =
        Sample.account(
            NetworkAcls.open(),
            null,
            Encryption.microsoftManaged(),
            List.of(new BlobContainer("recordings", "None", 0, false, List.of())),
            List.of());
    StorageSample storage = new StorageSample(declared).granted();
    assertThat(
            refusal(
                storage.account.deliver(
                    NOW, storage.request("PutBlob", "recordngs", "x", communication()))))
        .isEqualTo("blob 404 ContainerNotFound");
    assertThat(Harness.only(storage.put(NOW, speech()))).isInstanceOf(BlobWritten.class);
  }
}
