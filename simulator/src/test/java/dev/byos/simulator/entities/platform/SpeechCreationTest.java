package dev.byos.simulator.entities.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byos.model.estate.CreationMethod;
import dev.byos.model.estate.ManagedIdentity;
import dev.byos.model.estate.Roles;
import dev.byos.model.estate.SpeechResource;
import dev.byos.model.estate.SpeechResource.UserOwnedStorage;
import dev.byos.model.event.SpeechEvent.SpeechCreated;
import dev.byos.model.event.SpeechEvent.SpeechCreationRejected;
import dev.byos.model.event.SpeechEvent.SpeechCreationRequested;
import dev.byos.model.scenario.Profile;
import dev.byos.model.timeline.Change;
import dev.byos.simulator.entities.EntityNames;
import dev.byos.simulator.entity.Decision;
import dev.byos.simulator.protocol.ApplyChange;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Preconditions of creating a Speech resource, one by one. */
class SpeechCreationTest {
  private final Sample sample = new Sample();

  private Decision create(
      SpeechResource resource,
      List<String> roles,
      boolean owner,
      String approval,
      SpeechCreation.StorageFacts storage) {
    Harness speech = new Harness(EntityNames.speech(resource.name()), sample.world());
    return speech.deliver(
        1_000_000,
        new SpeechCreation(
            new Change.CreateSpeech("dev", resource), true, approval, true, roles, owner, storage));
  }

  private Decision create(SpeechResource resource) {
    return create(resource, List.of(Roles.CONTRIBUTOR), false, "APPROVED", standing("westeurope"));
  }

  private static SpeechCreation.StorageFacts standing(String location) {
    return new SpeechCreation.StorageFacts(true, Sample.STORE_ID, location);
  }

  private static String refusal(Decision decision) {
    assertThat(decision.events().get(0)).isInstanceOf(SpeechCreationRequested.class);
    SpeechCreationRejected rejected = (SpeechCreationRejected) decision.events().get(1);
    return rejected.precondition() + " " + rejected.status() + " " + rejected.code();
  }

  private static SpeechResource with(String kind, String sku, List<UserOwnedStorage> storage) {
    return Sample.speech(
        "speecheu",
        "westeurope",
        CreationMethod.CLI,
        "dev",
        false,
        ManagedIdentity.Type.SYSTEM_ASSIGNED,
        kind,
        sku,
        storage);
  }

  private static SpeechResource portal(String location, boolean createsStorage) {
    return Sample.speech(
        "speecheu",
        location,
        CreationMethod.PORTAL,
        "dev",
        createsStorage,
        ManagedIdentity.Type.SYSTEM_ASSIGNED);
  }

  @Test
  void aContributorCreatesAResourceWithAnAccountThatExists() {
    Decision decision = create(Sample.speech("speecheu"));
    SpeechCreated created = (SpeechCreated) decision.events().get(1);
    assertThat(created.userOwnedStorage()).containsExactly(Sample.STORE_ID);
    assertThat(created.storageAccount()).isEqualTo("recseu");
    assertThat(created.principalId()).isNotNull();
    assertThat(Harness.sent(decision, IdentityEntity.Born.class).principalId())
        .isEqualTo(created.principalId());
    assertThat(Harness.sent(decision, StorageAccountEntity.Associate.class).speechResourceId())
        .isEqualTo(Sample.SPEECH_ID);
  }

  @Test
  void aReaderMayNotCreateAnything() {
    assertThat(
            refusal(
                create(
                    Sample.speech("speecheu"),
                    List.of(Roles.READER),
                    false,
                    "APPROVED",
                    standing("westeurope"))))
        .isEqualTo("creatorRole 403 AuthorizationFailed");
  }

  @Test
  void approvalIsAskedForInTheEarlyProfileAlone() {
    SpeechResource resource = Sample.speech("speecheu");
    List<String> roles = List.of(Roles.CONTRIBUTOR);
    assertThat(create(resource, roles, false, "PENDING", standing("westeurope")).events().get(1))
        .isInstanceOf(SpeechCreated.class);
    sample.profile = Profile.VINTAGE_2023_03;
    assertThat(refusal(create(resource, roles, false, "PENDING", standing("westeurope"))))
        .isEqualTo("approval 400 BringOwnFeatureNotEnabled");
  }

  @Test
  void kindAndTierMustTakeStorage() {
    List<UserOwnedStorage> storage = List.of(new UserOwnedStorage(Sample.STORE_ID, "recseu", null));
    assertThat(refusal(create(with("OpenAI", "S0", storage))))
        .isEqualTo("kind 400 BringOwnFeatureNotEnabled");
    assertThat(refusal(create(with("SpeechServices", "F0", storage))))
        .isEqualTo("sku 400 BringOwnFeatureNotEnabled");
  }

  @Test
  void exactlyOneFullResourceIdIsWanted() {
    UserOwnedStorage one = new UserOwnedStorage(Sample.STORE_ID, "recseu", null);
    assertThat(refusal(create(with("SpeechServices", "S0", List.of(one, one)))))
        .isEqualTo("oneStorageAccount 400 BadRequest");
    UserOwnedStorage bare = new UserOwnedStorage("recseu", "recseu", null);
    assertThat(refusal(create(with("SpeechServices", "S0", List.of(bare)))))
        .isEqualTo("fullResourceId 400 LinkedInvalidPropertyId");
  }

  @Test
  void outsideThePortalTheAccountMustExist() {
    List<String> roles = List.of(Roles.CONTRIBUTOR);
    assertThat(
            refusal(
                create(
                    Sample.speech("speecheu"),
                    roles,
                    false,
                    "APPROVED",
                    new SpeechCreation.StorageFacts(false, null, "westeurope"))))
        .isEqualTo("storageExists 400 BadRequest");
    SpeechResource creating =
        Sample.speech(
            "speecheu",
            "westeurope",
            CreationMethod.REST,
            "dev",
            true,
            ManagedIdentity.Type.SYSTEM_ASSIGNED);
    assertThat(refusal(create(creating, roles, false, "APPROVED", null)))
        .isEqualTo("existingStorage 400 BadRequest");
  }

  @Test
  void thePortalWantsAnOwnerAndStorageInTheSameRegion() {
    List<String> owner = List.of(Roles.OWNER);
    assertThat(refusal(create(portal("westeurope", false))))
        .isEqualTo("portalOwner 403 AuthorizationFailed");
    assertThat(
            refusal(
                create(portal("eastus", false), owner, true, "APPROVED", standing("westeurope"))))
        .isEqualTo("portalSameRegion 400 BadRequest");
  }

  @Test
  void thePortalAssignsTheRoleItself() {
    Decision decision =
        create(
            portal("westeurope", false),
            List.of(Roles.OWNER),
            true,
            "APPROVED",
            standing("westeurope"));
    ApplyChange apply = Harness.sent(decision, ApplyChange.class);
    Change.AssignRole assign = (Change.AssignRole) apply.change();
    assertThat(assign.assignment().role()).isEqualTo(Roles.STORAGE_BLOB_DATA_CONTRIBUTOR);
    assertThat(assign.assignment().assignedBy()).isNull();
  }

  @Test
  void thePortalMayHaveTheAccountMadeFirst() {
    Decision decision =
        create(portal("westeurope", true), List.of(Roles.OWNER), true, "APPROVED", null);
    assertThat(((SpeechCreationRequested) Harness.only(decision)).storageExisted()).isFalse();
    StorageAccountEntity.CreateForSpeech ask =
        Harness.sent(decision, StorageAccountEntity.CreateForSpeech.class);
    Harness account = new Harness(EntityNames.storage("recseu"), sample.world());
    Decision made = account.deliver(2_000_000, ask);
    assertThat(Harness.only(made).toString()).contains("portal-automatic");
    Harness speech = new Harness(EntityNames.speech("speecheu"), sample.world());
    Decision created =
        speech.deliver(3_000_000, Harness.sent(made, SpeechResourceEntity.StorageReady.class));
    assertThat(((SpeechCreated) Harness.only(created)).userOwnedStorage())
        .containsExactly(Sample.STORE_ID);
  }

  @Test
  void anOrdinaryResourceNeedsNoApprovalAndNoStorage() {
    sample.profile = Profile.VINTAGE_2023_03;
    Decision decision =
        create(
            with("SpeechServices", "F0", List.of()),
            List.of(Roles.COGNITIVE_SERVICES_CONTRIBUTOR),
            false,
            "NOT_REQUESTED",
            null);
    assertThat(((SpeechCreated) decision.events().get(1)).storageAccount()).isNull();
  }
}
