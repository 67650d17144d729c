package dev.byos.checks.rules.identity;

import dev.byos.checks.rule.RuleType;
import java.util.List;

/** The identity rules. */
public final class IdentityRules {

  private IdentityRules() {}

  /** All of them, ordered by id. */
  public static List<RuleType> all() {
    return List.of(
        RuleType.of(SpeechHasSystemAssignedIdentity::new),
        RuleType.of(SpeechAccessUsesItsIdentity::new),
        RuleType.of(SpeechIdentityHoldsBlobRole::new),
        RuleType.of(NoCustomRoleInPlaceOfBuiltIn::new),
        RuleType.of(RoleAssignedByOwner::new),
        RuleType.of(NoStandingOwner::new),
        RuleType.of(NoOrphanedAssignments::new),
        RuleType.of(RecreatedResourceHasOwnAssignment::new),
        RuleType.of(NoWorkWhileRolesPropagate::new),
        RuleType.of(SubscriptionHasRoomForAssignments::new),
        RuleType.of(CommunicationHasSystemAssignedIdentity::new),
        RuleType.of(CommunicationIdentityHoldsBlobRole::new),
        RuleType.of(NoCredentialsInDestination::new),
        RuleType.of(LocalAuthenticationIsOff::new),
        RuleType.of(RoleNoWiderThanAccount::new));
  }
}
