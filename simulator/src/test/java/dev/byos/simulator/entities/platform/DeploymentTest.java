package dev.byos.simulator.entities.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byos.model.estate.CreationMethod;
import dev.byos.model.estate.ManagedIdentity;
import dev.byos.model.estate.Subscription.ByosApproval;
import dev.byos.model.event.CommunicationEvent.CommunicationCreated;
import dev.byos.model.event.HistoryEvent;
import dev.byos.model.event.IdentityEvent.IdentityCreated;
import dev.byos.model.event.ScenarioEvent.FaultBegan;
import dev.byos.model.event.ScenarioEvent.FaultEnded;
import dev.byos.model.event.ScenarioEvent.RunEnded;
import dev.byos.model.event.ScenarioEvent.RunStarted;
import dev.byos.model.event.SpeechEvent.SpeechCreated;
import dev.byos.model.event.SpeechEvent.SpeechCreationRejected;
import dev.byos.model.event.SpeechEvent.SpeechDescribed;
import dev.byos.model.event.StorageEvent.GrantChanged;
import dev.byos.model.event.StorageEvent.SpeechAssociated;
import dev.byos.model.event.StorageEvent.StorageAccountCreated;
import dev.byos.model.event.SubscriptionEvent.RoleAssigned;
import dev.byos.model.event.SubscriptionEvent.RoleAssignmentRejected;
import dev.byos.model.scenario.Profile;
import dev.byos.model.scenario.Scenario;
import dev.byos.model.timeline.Change;
import dev.byos.model.timeline.Fault;
import dev.byos.simulator.SimulationRequest;
import dev.byos.simulator.entities.TestbedEntities;
import dev.byos.simulator.kernel.PlainLoop;
import dev.byos.simulator.network.FittedNetwork;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Layouts are deployed by the run, in order, through the same decisions as later changes. */
class DeploymentTest {
  private static final long MINUTE = 60_000_000;

  private static List<HistoryEvent> run(Sample sample) {
    List<HistoryEvent> history = new ArrayList<>();
    PlainLoop.run(
        new SimulationRequest(
            sample.scenario(),
            1,
            Sample.regions(),
            1,
            new SimulationRequest.Journal.None(),
            Path.of("unused"),
            Optional.empty(),
            Optional.empty(),
            history::add,
            (micros, events) -> {}),
        TestbedEntities.standard(),
        FittedNetwork::new,
        effect -> {});
    return history;
  }

  private static <E> List<E> of(List<HistoryEvent> history, Class<E> type) {
    return history.stream()
        .map(HistoryEvent::event)
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }

  private static long timeOf(List<HistoryEvent> history, Class<?> type) {
    return history.stream()
        .filter(line -> type.isInstance(line.event()))
        .mapToLong(HistoryEvent::timeMicros)
        .max()
        .orElseThrow();
  }

  @Test
  void aSettledLayoutStandsWithinSeconds() {
    List<HistoryEvent> history = run(new Sample());
    assertThat(history.get(0).event()).isInstanceOf(RunStarted.class);
    assertThat(history.get(history.size() - 1).event()).isInstanceOf(RunEnded.class);
    assertThat(of(history, StorageAccountCreated.class)).hasSize(1);
    assertThat(of(history, SpeechCreated.class)).hasSize(1);
    assertThat(of(history, CommunicationCreated.class)).hasSize(1);
    assertThat(of(history, IdentityCreated.class)).hasSize(2);
    assertThat(of(history, RoleAssigned.class)).hasSize(4);
    assertThat(of(history, RoleAssignmentRejected.class)).isEmpty();
    assertThat(of(history, SpeechAssociated.class)).hasSize(1);
    assertThat(of(history, GrantChanged.class))
        .hasSize(2)
        .allSatisfy(grant -> assertThat(grant.effectiveFromMicros()).isLessThan(6_000_000));
    assertThat(timeOf(history, GrantChanged.class)).isLessThan(6_000_000);
  }

  @Test
  void aLiveLayoutTakesItsTime() {
    Sample sample = new Sample();
    sample.deployment = Scenario.Deployment.LIVE;
    List<HistoryEvent> history = run(sample);
    assertThat(of(history, SpeechCreated.class)).hasSize(1);
    assertThat(of(history, RoleAssigned.class)).hasSize(4);
    assertThat(of(history, RoleAssignmentRejected.class)).isEmpty();
    assertThat(timeOf(history, StorageAccountCreated.class)).isGreaterThan(15_000_000);
    assertThat(of(history, GrantChanged.class))
        .allSatisfy(grant -> assertThat(grant.effectiveFromMicros()).isGreaterThan(4 * MINUTE));
  }

  @Test
  void anUnapprovedSubscriptionGetsNoResourceEvenInASettledLayout() {
    Sample sample = new Sample();
    sample.profile = Profile.VINTAGE_2023_03;
    sample.approval = ByosApproval.NOT_REQUESTED;
    List<HistoryEvent> history = run(sample);
    assertThat(of(history, SpeechCreated.class)).isEmpty();
    assertThat(of(history, SpeechCreationRejected.class))
        .singleElement()
        .extracting(SpeechCreationRejected::code)
        .isEqualTo("BringOwnFeatureNotEnabled");
    assertThat(of(history, RoleAssignmentRejected.class))
        .singleElement()
        .extracting(RoleAssignmentRejected::code)
        .isEqualTo("PrincipalNotFound");
  }

  @Test
  void aPortalCreationWithStorageElsewhereIsRejectedAndAnApiCreationLaterIsNot() {
    Sample sample = new Sample();
    sample.speech.set(
        0,
        Sample.speech(
            "speecheu",
            "eastus",
            CreationMethod.PORTAL,
            "owner",
            false,
            ManagedIdentity.Type.SYSTEM_ASSIGNED));
    sample.at(
        MINUTE,
        new Change.CreateSpeech(
            "dev",
            Sample.speech(
                "speechapi",
                "eastus",
                CreationMethod.REST,
                "dev",
                false,
                ManagedIdentity.Type.SYSTEM_ASSIGNED)));
    sample.at(5 * MINUTE, new Change.DescribeSpeech("dev", "speechapi"));
    List<HistoryEvent> history = run(sample);
    assertThat(of(history, SpeechCreationRejected.class))
        .singleElement()
        .extracting(SpeechCreationRejected::precondition)
        .isEqualTo("portalSameRegion");
    assertThat(of(history, SpeechDescribed.class)).hasSize(1);
  }

  @Test
  void faultsBeginAndEndInTheHistory() {
    Sample sample =
        new Sample()
            .at(0, new Fault.DnsFailure("recseu", MINUTE))
            .at(MINUTE, new Fault.RegionDown("eastus", MINUTE));
    List<HistoryEvent> history = run(sample);
    assertThat(of(history, FaultBegan.class))
        .extracting(FaultBegan::fault)
        .containsExactly("dns-failure", "region-down");
    assertThat(timeOf(history, FaultEnded.class)).isEqualTo(2 * MINUTE);
  }

  @Test
  void aRegionThatIsDownAtTheStartGetsItsAccountLater() {
    Sample sample = new Sample().at(0, new Fault.RegionDown("westeurope", 5 * MINUTE));
    List<HistoryEvent> history = run(sample);
    assertThat(of(history, StorageAccountCreated.class)).hasSize(1);
    assertThat(timeOf(history, StorageAccountCreated.class)).isGreaterThan(5 * MINUTE);
  }

  @Test
  void aResourceOfTheLayoutMayBeDeletedPurgedAndCreatedAgainByTheTimeline() {
    Sample sample =
        new Sample()
            .at(MINUTE, new Change.DeleteSpeech("dev", "speecheu"))
            .at(2 * MINUTE, new Change.PurgeSpeech("dev", "speecheu"))
            .at(3 * MINUTE, new Change.CreateSpeech("dev", Sample.speech("speecheu")));
    List<HistoryEvent> history = run(sample);
    List<SpeechCreated> created = of(history, SpeechCreated.class);
    assertThat(created).hasSize(2);
    assertThat(created.get(0).principalId()).isNotEqualTo(created.get(1).principalId());
    assertThat(of(history, IdentityCreated.class)).hasSize(3);
  }
}
