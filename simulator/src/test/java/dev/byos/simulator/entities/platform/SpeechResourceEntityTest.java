package dev.byos.simulator.entities.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byos.model.estate.CreationMethod;
import dev.byos.model.estate.ManagedIdentity;
import dev.byos.model.estate.Roles;
import dev.byos.model.estate.SpeechResource;
import dev.byos.model.event.EntityId;
import dev.byos.model.event.SpeechEvent.AssociationUpdateAnswered;
import dev.byos.model.event.SpeechEvent.SpeechCreated;
import dev.byos.model.event.SpeechEvent.SpeechCreationRejected;
import dev.byos.model.event.SpeechEvent.SpeechDescribed;
import dev.byos.model.event.SpeechEvent.SpeechIdentityChangeRejected;
import dev.byos.model.event.SpeechEvent.SpeechIdentityChanged;
import dev.byos.model.event.SpeechEvent.SpeechPurged;
import dev.byos.model.event.SpeechEvent.SpeechRecovered;
import dev.byos.model.event.SpeechEvent.SpeechRecoveryRejected;
import dev.byos.model.event.SpeechEvent.WorkRefused;
import dev.byos.model.scenario.Profile.AssociationUpdateAnswer;
import dev.byos.model.timeline.Change;
import dev.byos.simulator.entities.EntityNames;
import dev.byos.simulator.entity.Decision;
import dev.byos.simulator.protocol.ApplyChange;
import dev.byos.simulator.protocol.BeginWork;
import dev.byos.simulator.protocol.RefuseWork;
import dev.byos.simulator.protocol.WorkRequest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The life of a Speech resource after the request to create it. */
class SpeechResourceEntityTest {
  private static final long MINUTE = 60_000_000;
  private static final long HOUR = 60 * MINUTE;
  private final Harness speech = new Harness(EntityNames.speech("speecheu"), new Sample().world());

  private Decision create(long at, SpeechResource resource) {
    return speech.deliver(
        at,
        new SpeechCreation(
            new Change.CreateSpeech("dev", resource),
            true,
            "APPROVED",
            true,
            List.of(Roles.CONTRIBUTOR),
            false,
            new SpeechCreation.StorageFacts(true, Sample.STORE_ID, "westeurope")));
  }

  private Decision change(long at, Change change) {
    return speech.deliver(at, new ApplyChange(change, false));
  }

  private static WorkRequest work(EntityId.Kind kind, int number) {
    return new WorkRequest(
        EntityNames.work(kind, "stream", number), "stream", number, "westeurope", MINUTE);
  }

  private BeginWork begun(long at) {
    return Harness.sent(speech.deliver(at, work(EntityId.Kind.RECOGNITION, 1)), BeginWork.class);
  }

  @Test
  void theAssociationIsForLife() {
    create(1, Sample.speech("speecheu"));
    AssociationUpdateAnswered cleared =
        (AssociationUpdateAnswered)
            Harness.only(
                change(MINUTE, new Change.UpdateSpeechStorage("dev", "speecheu", List.of())));
    assertThat(cleared.status()).isEqualTo(400);
    assertThat(cleared.after()).containsExactly(Sample.STORE_ID);
    AssociationUpdateAnswered same =
        (AssociationUpdateAnswered)
            Harness.only(
                change(
                    MINUTE, new Change.UpdateSpeechStorage("dev", "speecheu", List.of("recseu"))));
    assertThat(same.status()).isEqualTo(200);
    assertThat(begun(2 * MINUTE).storageAccount()).isEqualTo("recseu");
  }

  @Test
  void aProfileMayAnswerUpdatesWithSuccessAndIgnoreThem() {
    AssociationUpdateAnswered answered =
        SpeechManagement.answer(List.of("a"), List.of("b"), "dev", AssociationUpdateAnswer.IGNORE);
    assertThat(answered.status()).isEqualTo(200);
    assertThat(answered.after()).containsExactly("a");
  }

  @Test
  void anIdentityAddedLaterDoesNotHelpStorage() {
    create(
        1,
        Sample.speech(
            "speecheu",
            "westeurope",
            CreationMethod.CLI,
            "dev",
            false,
            ManagedIdentity.Type.USER_ASSIGNED));
    assertThat(begun(MINUTE).principalId()).isNull();
    SpeechIdentityChanged changed =
        (SpeechIdentityChanged)
            Harness.only(
                change(
                    MINUTE,
                    new Change.UpdateIdentity(
                        "dev", "speecheu", ManagedIdentity.systemAssigned())));
    assertThat(changed.principalId()).isNotNull();
    assertThat(begun(2 * MINUTE).identityType()).isEqualTo("SystemAssigned");
    assertThat(begun(2 * MINUTE).principalId()).isNull();
  }

  @Test
  void identityChangesOfAResourceThatIsNotThereAreRejected() {
    Decision decision =
        change(
            MINUTE, new Change.UpdateIdentity("dev", "speecheu", ManagedIdentity.systemAssigned()));
    assertThat(((SpeechIdentityChangeRejected) Harness.only(decision)).status()).isEqualTo(404);
  }

  @Test
  void portalAndApiDescribeTheSame() {
    create(1, Sample.speech("speecheu"));
    assertThat(Harness.only(change(MINUTE, new Change.DescribeSpeech("dev", "speecheu"))))
        .isEqualTo(
            new SpeechDescribed(
                List.of(Sample.STORE_ID), true, Sample.STORE_ID, "System Assigned"));
  }

  @Test
  void aDeletedNameStaysTakenForFortyEightHoursAndTheNextIdentityIsAnother() {
    SpeechCreated first = (SpeechCreated) create(1, Sample.speech("speecheu")).events().get(1);
    Decision deleted = change(MINUTE, new Change.DeleteSpeech("dev", "speecheu"));
    assertThat(Harness.sent(deleted, IdentityEntity.Gone.class).principalId())
        .isEqualTo(first.principalId());
    SpeechCreationRejected taken =
        (SpeechCreationRejected)
            create(MINUTE + 47 * HOUR, Sample.speech("speecheu")).events().get(1);
    assertThat(taken.precondition()).isEqualTo("nameFree");
    SpeechCreated second =
        (SpeechCreated) create(MINUTE + 48 * HOUR, Sample.speech("speecheu")).events().get(1);
    assertThat(second.principalId()).isNotEqualTo(first.principalId());
  }

  @Test
  void purgingFreesTheName() {
    create(1, Sample.speech("speecheu"));
    change(MINUTE, new Change.DeleteSpeech("dev", "speecheu"));
    assertThat(Harness.only(change(2 * MINUTE, new Change.PurgeSpeech("dev", "speecheu"))))
        .isEqualTo(new SpeechPurged("dev"));
    assertThat(create(3 * MINUTE, Sample.speech("speecheu")).events().get(1))
        .isInstanceOf(SpeechCreated.class);
  }

  @Test
  void storageIsRecoveredBeforeTheResource() {
    create(1, Sample.speech("speecheu"));
    change(MINUTE, new Change.DeleteSpeech("dev", "speecheu"));
    Decision asked = change(2 * MINUTE, new Change.RecoverSpeech("dev", "speecheu"));
    assertThat(asked.outgoing().get(0).target()).isEqualTo(EntityNames.storage("recseu"));
    assertThat(
            Harness.only(speech.deliver(3 * MINUTE, new SpeechRecovery("dev", "speecheu", false))))
        .isInstanceOf(SpeechRecoveryRejected.class);
    assertThat(
            Harness.only(speech.deliver(4 * MINUTE, new SpeechRecovery("dev", "speecheu", true))))
        .isEqualTo(new SpeechRecovered("dev"));
    assertThat(begun(5 * MINUTE).principalId()).isNotNull();
  }

  @Test
  void workForAResourceThatIsNotThereIsRefused() {
    Decision decision = speech.deliver(MINUTE, work(EntityId.Kind.TRANSCRIPTION, 1));
    assertThat(((WorkRefused) Harness.only(decision)).status()).isEqualTo(404);
    assertThat(Harness.sent(decision, RefuseWork.class).code()).isEqualTo("ResourceNotFound");
  }

  @Test
  void callsAreNoWorkForSpeech() {
    create(1, Sample.speech("speecheu"));
    Decision decision = speech.deliver(MINUTE, work(EntityId.Kind.CALL, 1));
    assertThat(((WorkRefused) Harness.only(decision)).status()).isEqualTo(400);
  }

  @Test
  void aHundredTranscriptionRequestsFitIntoTenSeconds() {
    create(1, Sample.speech("speecheu"));
    for (int number = 1; number <= 100; number++) {
      Decision decision =
          speech.deliver(MINUTE + number, work(EntityId.Kind.TRANSCRIPTION, number));
      assertThat(Harness.sent(decision, BeginWork.class).request().number()).isEqualTo(number);
    }
    Decision full = speech.deliver(MINUTE + 101, work(EntityId.Kind.TRANSCRIPTION, 101));
    assertThat(((WorkRefused) Harness.only(full)).code()).isEqualTo("TooManyRequests");
    Decision later = speech.deliver(MINUTE + 10_000_000, work(EntityId.Kind.TRANSCRIPTION, 102));
    assertThat(Harness.sent(later, BeginWork.class).request().number()).isEqualTo(102);
  }
}
