package dev.byos.simulator.entities.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byos.model.event.IdentityEvent.IdentityCreated;
import dev.byos.model.event.IdentityEvent.IdentityDeleted;
import dev.byos.model.timeline.Change;
import dev.byos.simulator.entities.EntityNames;
import dev.byos.simulator.entity.Decision;
import dev.byos.simulator.protocol.ApplyChange;
import org.junit.jupiter.api.Test;

/** A managed identity and the assignments that wait for it. */
class IdentityEntityTest {
  private final Harness identity =
      new Harness(EntityNames.identity("speecheu"), new Sample().world());
  private final ApplyChange assign =
      new ApplyChange(new Change.AssignRole("owner", Sample.resourceRole("r", "speecheu")), false);

  @Test
  void itIsBornAndGoesWithItsResource() {
    IdentityEntity.Born born = new IdentityEntity.Born("id-1", "SYSTEM_ASSIGNED", "speecheu");
    assertThat(Harness.only(identity.deliver(1, born)))
        .isEqualTo(new IdentityCreated("id-1", "SYSTEM_ASSIGNED", "speecheu"));
    assertThat(identity.deliver(2, born).events()).isEmpty();
    assertThat(Harness.only(identity.deliver(3, new IdentityEntity.Gone("id-1"))))
        .isEqualTo(new IdentityDeleted("id-1"));
    assertThat(identity.deliver(4, new IdentityEntity.Gone("id-1")).events()).isEmpty();
  }

  @Test
  void lateNewsOfAnOldIdentityDoesNotEndANewOne() {
    identity.deliver(1, new IdentityEntity.Born("id-2", "SYSTEM_ASSIGNED", "speecheu"));
    assertThat(identity.deliver(2, new IdentityEntity.Gone("id-1")).events()).isEmpty();
  }

  @Test
  void anAssignmentTakesTheObjectIdToTheSubscription() {
    identity.deliver(1, new IdentityEntity.Born("id-1", "SYSTEM_ASSIGNED", "speecheu"));
    Decision decision = identity.deliver(2, assign);
    assertThat(Harness.sent(decision, SubscriptionEntity.Assign.class).principalId())
        .isEqualTo("id-1");
    assertThat(decision.outgoing().get(0).target()).isEqualTo(EntityNames.subscription("prod"));
  }

  @Test
  void anAssignmentWaitsForItsPrincipalAndGivesUpInTheEnd() {
    Decision decision = identity.deliver(1, assign);
    int waits = 0;
    while (decision.outgoing().get(0).message() instanceof IdentityEntity.LookAgain again) {
      waits++;
      decision = identity.deliver(1 + waits, again);
    }
    assertThat(waits).isEqualTo(11);
    assertThat(Harness.sent(decision, SubscriptionEntity.Assign.class).principalId()).isNull();
  }
}
