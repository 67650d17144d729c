package dev.byos.simulator.entities.platform;

import dev.byos.model.estate.RoleAssignment;
import dev.byos.model.estate.StorageAccount;
import dev.byos.model.event.SubscriptionEvent.RoleAssigned;
import dev.byos.model.event.SubscriptionEvent.RoleAssignmentRejected;
import dev.byos.model.event.SubscriptionEvent.RoleRemoved;
import dev.byos.model.timeline.Change;
import dev.byos.simulator.entities.EntityNames;
import dev.byos.simulator.entities.platform.SubscriptionEntity.Assigned;
import dev.byos.simulator.entity.Context;
import dev.byos.simulator.entity.Decision;
import dev.byos.simulator.protocol.RoleGrant;

/**
 * Assigning and removing roles. Owner or User Access Administrator at the scope or above may assign
 * (RBAC troubleshooting page); what a settled layout says of people's own roles is taken as it
 * stands, since somebody must have been there first. A change takes effect after a delay that the
 * profile limits; storage accounts learn of it at once, with the time from which it counts.
 */
final class RoleDecisions {
  private static final int MAXIMAL_ASSIGNMENTS = 4_000;

  private final EstateDirectory directory;

  RoleDecisions(EstateDirectory directory) {
    this.directory = directory;
  }

  Decision assign(
      SubscriptionEntity.State state,
      Change.AssignRole change,
      String principalId,
      boolean settled,
      Context context) {
    RoleAssignment assignment = change.assignment();
    // A settled layout's author is the one named in it; null is the portal, which needs nobody.
    String by = assignment.assignedBy() != null ? assignment.assignedBy() : change.by();
    boolean presupposed =
        settled && assignment.principalKind() == RoleAssignment.PrincipalKind.USER;
    String byRole = null;
    if (by != null && !presupposed) {
      byRole =
          RoleEvaluation.assigningRole(
              RoleEvaluation.rolesOf(
                  state.assignments().values(),
                  by,
                  directory.pathOf(assignment.scope()),
                  context.nowMicros()));
      if (byRole == null) {
        return rejected(assignment, by, 403, "AuthorizationFailed", notAllowed(by, assignment));
      }
    }
    if (principalId == null) {
      return rejected(
          assignment,
          by,
          400,
          "PrincipalNotFound",
          "principal " + assignment.principal() + " does not exist in the directory");
    }
    Decision conflict = conflict(state, assignment, principalId, by);
    if (conflict != null) {
      return conflict;
    }
    long effectiveAt = context.nowMicros() + (settled ? 0 : delay(context));
    Decision.Builder decision = Decision.builder();
    decision.event(
        new RoleAssigned(
            assignment.name(),
            assignment.principal(),
            principalId,
            assignment.principalKind().name(),
            assignment.role(),
            assignment.customRole(),
            assignment.scope().level().name(),
            assignment.scope().name(),
            by,
            byRole,
            effectiveAt));
    Assigned assigned =
        new Assigned(
            assignment.principal(),
            principalId,
            assignment.role(),
            assignment.customRole(),
            assignment.scope().level().name(),
            assignment.scope().name(),
            effectiveAt);
    tellStorage(decision, assignment.name(), assigned, Long.MAX_VALUE, context);
    return decision.build();
  }

  private Decision conflict(
      SubscriptionEntity.State state, RoleAssignment assignment, String principalId, String by) {
    Assigned sameName = state.assignments().get(assignment.name());
    if (sameName != null && !sameName.principalId().equals(principalId)) {
      return rejected(
          assignment,
          by,
          400,
          "RoleAssignmentUpdateNotPermitted",
          "the assignment of that name belongs to another principal");
    }
    for (Assigned assigned : state.assignments().values()) {
      if (assigned.principalId().equals(principalId)
          && assigned.role().equals(assignment.role())
          && assigned.scopeLevel().equals(assignment.scope().level().name())
          && assigned.scope().equals(assignment.scope().name())) {
        return rejected(
            assignment, by, 409, "RoleAssignmentExists", "the role assignment already exists");
      }
    }
    if (state.assignments().size() >= MAXIMAL_ASSIGNMENTS) {
      return rejected(
          assignment,
          by,
          400,
          "RoleAssignmentLimitExceeded",
          "no more role assignments fit into the subscription");
    }
    return null;
  }

  Decision remove(SubscriptionEntity.State state, Change.RemoveRole change, Context context) {
    Assigned assigned = state.assignments().get(change.assignment());
    if (assigned == null) {
      return Decision.builder()
          .event(
              new RoleAssignmentRejected(
                  change.assignment(),
                  null,
                  null,
                  null,
                  change.by(),
                  404,
                  "RoleAssignmentNotFound",
                  "there is no assignment of that name to remove"))
          .build();
    }
    RoleAssignment.Scope scope =
        new RoleAssignment.Scope(
            RoleAssignment.Scope.Level.valueOf(assigned.scopeLevel()), assigned.scope());
    if (change.by() != null
        && RoleEvaluation.assigningRole(
                RoleEvaluation.rolesOf(
                    state.assignments().values(),
                    change.by(),
                    directory.pathOf(scope),
                    context.nowMicros()))
            == null) {
      return Decision.builder()
          .event(
              new RoleAssignmentRejected(
                  change.assignment(),
                  assigned.principal(),
                  assigned.role(),
                  assigned.scope(),
                  change.by(),
                  403,
                  "AuthorizationFailed",
                  change.by() + " may not remove roles at that scope"))
          .build();
    }
    long until = context.nowMicros() + delay(context);
    Decision.Builder decision = Decision.builder();
    decision.event(
        new RoleRemoved(
            change.assignment(),
            assigned.principal(),
            assigned.role(),
            assigned.scope(),
            change.by(),
            until));
    tellStorage(decision, change.assignment(), assigned, until, context);
    return decision.build();
  }

  private void tellStorage(
      Decision.Builder decision,
      String assignment,
      Assigned assigned,
      long untilMicros,
      Context context) {
    if (!RoleEvaluation.concernsBlobs(assigned.role(), assigned.customRole())) {
      return;
    }
    RoleAssignment.Scope scope =
        new RoleAssignment.Scope(
            RoleAssignment.Scope.Level.valueOf(assigned.scopeLevel()), assigned.scope());
    String container = directory.pathOf(scope).container();
    for (StorageAccount account : directory.accounts()) {
      // A management group's role is told by every subscription to its own accounts.
      boolean own = account.subscription().equals(context.self().name());
      ScopePath path =
          new ScopePath(account.subscription(), account.resourceGroup(), account.name(), container);
      if (own && path.isWithin(assigned.scopeLevel(), assigned.scope())) {
        decision.send(
            EntityNames.storage(account.name()),
            new RoleGrant(
                assignment,
                assigned.principal(),
                assigned.principalId(),
                assigned.role(),
                assigned.customRole(),
                container,
                assigned.effectiveAtMicros(),
                untilMicros));
      }
    }
  }

  private static long delay(Context context) {
    return Draws.propagationMicros(
        context.random(), context.world().scenario().profile().roleEffectMaximalMicros());
  }

  private static String notAllowed(String by, RoleAssignment assignment) {
    return by
        + " has no right to assign roles at "
        + assignment.scope().name()
        + " (Owner or User Access Administrator is needed)";
  }

  private static Decision rejected(
      RoleAssignment assignment, String by, int status, String code, String message) {
    return Decision.builder()
        .event(
            new RoleAssignmentRejected(
                assignment.name(),
                assignment.principal(),
                assignment.role(),
                assignment.scope().name(),
                by,
                status,
                code,
                message))
        .build();
  }
}
