package dev.byos.simulator.entities.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byos.model.estate.RoleAssignment;
import dev.byos.model.estate.Roles;
import dev.byos.model.estate.Subscription.ByosApproval;
import dev.byos.model.event.SubscriptionEvent.ByosApprovalChanged;
import dev.byos.model.event.SubscriptionEvent.RoleAssigned;
import dev.byos.model.event.SubscriptionEvent.RoleAssignmentRejected;
import dev.byos.model.event.SubscriptionEvent.RoleRemoved;
import dev.byos.model.event.SubscriptionEvent.SubscriptionRegistered;
import dev.byos.model.timeline.Change;
import dev.byos.simulator.entities.EntityNames;
import dev.byos.simulator.entity.Decision;
import dev.byos.simulator.protocol.ApplyChange;
import dev.byos.simulator.protocol.RoleGrant;
import org.junit.jupiter.api.Test;

/** Approval and roles of a subscription. */
class SubscriptionEntityTest {
  private static final long MINUTE = 60_000_000;
  private final Sample sample = new Sample();
  private final Harness subscription = subscription();

  private Harness subscription() {
    Harness harness = new Harness(EntityNames.subscription("prod"), sample.world());
    harness.deliver(0, new SubscriptionEntity.Register());
    assign(
        harness, 0, Sample.userRole("owner-is-owner", "owner", Roles.OWNER), "owner-object", true);
    assign(harness, 0, Sample.userRole("dev", "dev", Roles.CONTRIBUTOR), "dev-object", true);
    return harness;
  }

  private static Decision assign(
      Harness harness, long at, RoleAssignment role, String principalId, boolean settled) {
    return harness.deliver(
        at,
        new SubscriptionEntity.Assign(
            new Change.AssignRole(role.assignedBy(), role), principalId, settled));
  }

  private static RoleAssignment by(String user, RoleAssignment role) {
    return new RoleAssignment(
        role.name(),
        role.principal(),
        role.principalKind(),
        role.role(),
        role.customRole(),
        role.scope(),
        user,
        0);
  }

  @Test
  void approvalIsRegisteredAndChanges() {
    assertThat(subscription.history.get(0))
        .isEqualTo(new SubscriptionRegistered(Sample.PROD_ID, "APPROVED"));
    Decision changed =
        subscription.deliver(
            MINUTE,
            new ApplyChange(
                new Change.SetByosApproval("owner", "prod", ByosApproval.PENDING), false));
    assertThat(Harness.only(changed)).isEqualTo(new ByosApprovalChanged("PENDING", "owner"));
  }

  @Test
  void anOwnerAssignsARoleAndStorageLearnsWhenItCounts() {
    Decision decision =
        assign(subscription, MINUTE, Sample.resourceRole("r", "speecheu"), "principal", false);
    RoleAssigned assigned = (RoleAssigned) Harness.only(decision);
    assertThat(assigned.byRole()).isEqualTo(Roles.OWNER);
    assertThat(assigned.effectiveAtMicros()).isGreaterThan(MINUTE).isLessThanOrEqualTo(11 * MINUTE);
    RoleGrant grant = Harness.sent(decision, RoleGrant.class);
    assertThat(grant.effectiveFromMicros()).isEqualTo(assigned.effectiveAtMicros());
    assertThat(grant.effectiveUntilMicros()).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void aContributorMayNotAssignRoles() {
    Decision decision =
        assign(
            subscription,
            MINUTE,
            by("dev", Sample.resourceRole("r", "speecheu")),
            "principal",
            true);
    RoleAssignmentRejected rejected = (RoleAssignmentRejected) Harness.only(decision);
    assertThat(rejected.status()).isEqualTo(403);
    assertThat(rejected.code()).isEqualTo("AuthorizationFailed");
    assertThat(decision.outgoing()).isEmpty();
  }

  @Test
  void aUserAccessAdministratorMayAssignRoles() {
    assign(
        subscription,
        0,
        Sample.userRole("uaa", "dev", Roles.USER_ACCESS_ADMINISTRATOR),
        "dev-object",
        true);
    Decision decision =
        assign(
            subscription,
            MINUTE,
            by("dev", Sample.resourceRole("r", "speecheu")),
            "principal",
            false);
    assertThat(((RoleAssigned) Harness.only(decision)).byRole())
        .isEqualTo(Roles.USER_ACCESS_ADMINISTRATOR);
  }

  @Test
  void theSameRoleTwiceIsAConflictAndAnUnknownPrincipalIsRefused() {
    assign(subscription, MINUTE, Sample.resourceRole("r", "speecheu"), "principal", false);
    Decision again =
        assign(subscription, MINUTE, Sample.resourceRole("r2", "speecheu"), "principal", false);
    assertThat(((RoleAssignmentRejected) Harness.only(again)).code())
        .isEqualTo("RoleAssignmentExists");
    Decision nobody = assign(subscription, MINUTE, Sample.resourceRole("r3", "ghost"), null, false);
    assertThat(((RoleAssignmentRejected) Harness.only(nobody)).code())
        .isEqualTo("PrincipalNotFound");
    Decision other =
        assign(subscription, MINUTE, Sample.resourceRole("r", "acseu"), "another", false);
    assertThat(((RoleAssignmentRejected) Harness.only(other)).code())
        .isEqualTo("RoleAssignmentUpdateNotPermitted");
  }

  @Test
  void aRemovedRoleCountsUntilTheRemovalTakesEffect() {
    assign(subscription, MINUTE, Sample.resourceRole("r", "speecheu"), "principal", true);
    Decision decision =
        subscription.deliver(
            2 * MINUTE, new ApplyChange(new Change.RemoveRole("owner", "r"), false));
    RoleRemoved removed = (RoleRemoved) Harness.only(decision);
    assertThat(removed.effectiveAtMicros())
        .isGreaterThan(2 * MINUTE)
        .isLessThanOrEqualTo(12 * MINUTE);
    assertThat(Harness.sent(decision, RoleGrant.class).effectiveUntilMicros())
        .isEqualTo(removed.effectiveAtMicros());
    Decision again =
        assign(subscription, 20 * MINUTE, Sample.resourceRole("r", "speecheu"), "new", false);
    assertThat(Harness.only(again)).isInstanceOf(RoleAssigned.class);
  }

  @Test
  void rolesThatSayNothingOfBlobsStayWithTheSubscription() {
    Decision decision =
        assign(subscription, 1, Sample.userRole("x", "dev", Roles.OWNER), "dev-object", true);
    assertThat(Harness.only(decision)).isInstanceOf(RoleAssigned.class);
    assertThat(decision.outgoing()).isEmpty();
  }

  @Test
  void aSpeechCreationIsSentOnWithTheRightsOfItsCreator() {
    Decision decision =
        subscription.deliver(
            MINUTE,
            new ApplyChange(new Change.CreateSpeech("dev", Sample.speech("speecheu")), false));
    SpeechCreation creation = Harness.sent(decision, SpeechCreation.class);
    assertThat(creation.creatorRoles()).containsExactly(Roles.CONTRIBUTOR);
    assertThat(creation.subscriptionOwner()).isFalse();
    assertThat(creation.byosApproval()).isEqualTo("APPROVED");
    assertThat(decision.outgoing().get(0).target()).isEqualTo(EntityNames.storage("recseu"));
  }
}
