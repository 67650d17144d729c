package dev.byos.simulator.entities.platform;

import dev.byos.model.estate.CreationMethod;
import dev.byos.model.estate.Estate;
import dev.byos.model.estate.RoleAssignment;
import dev.byos.model.estate.SpeechResource;
import dev.byos.model.estate.StorageAccount;
import dev.byos.model.event.EntityId;
import dev.byos.model.scenario.Scenario;
import dev.byos.model.timeline.Change;
import dev.byos.simulator.entities.EntityNames;
import dev.byos.simulator.entity.Message;
import java.util.ArrayList;
import java.util.List;

/**
 * In which order a layout is deployed, and when. Whatever depends on something comes in a later
 * phase, so that messages may overtake each other within a phase. In a settled layout the phases
 * are seconds apart and everything has taken effect before the first work arrives; in a live one
 * they are as far apart as provisioning takes. What the layout dates later than its beginning is
 * left to the timeline.
 */
final class DeploymentPlan {
  private static final long[] SETTLED_MICROS = {
    0, Draws.SECOND / 2, Draws.SECOND, 2 * Draws.SECOND, 4 * Draws.SECOND
  };
  private static final long[] LIVE_MICROS = {
    0, Draws.SECOND / 2, Draws.SECOND, 60 * Draws.SECOND, 240 * Draws.SECOND
  };
  private static final long SETTLED_END_MICROS = 6 * Draws.SECOND;
  private static final long LIVE_END_MICROS = 245 * Draws.SECOND;

  private final Scenario scenario;
  private final boolean settled;
  private final ChangeRouting routing;

  DeploymentPlan(Scenario scenario, long seed) {
    this.scenario = scenario;
    this.settled = scenario.deployment() == Scenario.Deployment.SETTLED;
    this.routing = new ChangeRouting(scenario, seed);
  }

  /** A message of the deployment. */
  record Step(EntityId target, Message message) {}

  /** Number of phases, the last of which starts the work. */
  int phases() {
    return SETTLED_MICROS.length + 1;
  }

  /** Virtual time at which a phase begins. */
  long phaseMicros(int phase) {
    if (phase == SETTLED_MICROS.length) {
      return settled ? SETTLED_END_MICROS : LIVE_END_MICROS;
    }
    return settled ? SETTLED_MICROS[phase] : LIVE_MICROS[phase];
  }

  /** Virtual time before which no change of the timeline is made. */
  long changesFromMicros() {
    return SETTLED_END_MICROS;
  }

  /** What a phase sends. */
  List<Step> steps(int phase) {
    List<Step> steps = new ArrayList<>();
    Estate estate = scenario.estate();
    switch (phase) {
      case 0 -> {
        estate
            .subscriptions()
            .forEach(
                s ->
                    steps.add(
                        new Step(
                            EntityNames.subscription(s.name()),
                            new SubscriptionEntity.Register())));
        estate
            .userAssignedIdentities()
            .forEach(
                i ->
                    steps.add(
                        new Step(
                            EntityNames.identity(i.name()),
                            new IdentityEntity.Born(i.principalId(), "USER_ASSIGNED", null))));
      }
      case 1 -> roles(steps, true);
      case 2 ->
          estate.storageAccounts().stream()
              .filter(StorageAccount::presentAtStart)
              .forEach(a -> add(steps, new Change.CreateStorage(a.owner(), a)));
      case 3 -> resources(steps);
      default -> roles(steps, false);
    }
    return steps;
  }

  private void resources(List<Step> steps) {
    for (SpeechResource resource : scenario.estate().speechResources()) {
      if (resource.createdAtMicros() == 0) {
        add(steps, new Change.CreateSpeech(resource.createdBy(), resource));
      }
    }
    scenario
        .estate()
        .communicationResources()
        .forEach(
            resource -> {
              if (resource.createdAtMicros() == 0) {
                add(steps, new Change.CreateCommunication(resource.createdBy(), resource));
              }
            });
  }

  private void roles(List<Step> steps, boolean ofUsers) {
    for (RoleAssignment assignment : scenario.estate().roleAssignments()) {
      boolean ofUser = assignment.principalKind() == RoleAssignment.PrincipalKind.USER;
      if (ofUser == ofUsers && assignment.assignedAtMicros() == 0 && !portalMakesIt(assignment)) {
        add(steps, new Change.AssignRole(assignment.assignedBy(), assignment));
      }
    }
  }

  /** Assignments that the portal makes come with the creation of the resource. */
  private boolean portalMakesIt(RoleAssignment assignment) {
    return assignment.assignedBy() == null
        && scenario
            .estate()
            .speechResource(assignment.principal())
            .filter(resource -> resource.createdWith() == CreationMethod.PORTAL)
            .isPresent();
  }

  private void add(List<Step> steps, Change change) {
    // People's own roles stand before anything else, in a live deployment as well.
    boolean stands =
        change instanceof Change.AssignRole assign
            && assign.assignment().principalKind() == RoleAssignment.PrincipalKind.USER;
    for (EntityId target : routing.targetsOf(change)) {
      steps.add(new Step(target, routing.messageFor(change, settled || stands)));
    }
  }

  /** Where a change of the timeline goes. */
  List<Step> steps(Change change) {
    List<Step> steps = new ArrayList<>();
    for (EntityId target : routing.targetsOf(change)) {
      steps.add(new Step(target, routing.messageFor(change, false)));
    }
    return steps;
  }
}
