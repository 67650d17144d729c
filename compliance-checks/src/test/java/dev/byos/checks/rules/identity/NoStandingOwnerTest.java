package dev.byos.checks.rules.identity;

import dev.byos.checks.fixtures.SpeechEvents;
import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.ScenarioCase;
import dev.byos.model.estate.RoleAssignment;
import dev.byos.model.estate.RoleAssignment.PrincipalKind;
import dev.byos.model.estate.Roles;
import dev.byos.model.event.SubscriptionEvent;
import java.util.List;

class NoStandingOwnerTest extends RuleTest {
  NoStandingOwnerTest() {
    super("BYOS-IDN-006");
  }

  @Override
  protected List<ScenarioCase> cases() {
    return List.of(
        silent(
            "an orphan on the subscription, which has a rule of its own",
            s ->
                s.roles.add(
                    new RoleAssignment(
                        "o",
                        "gone",
                        PrincipalKind.UNKNOWN,
                        Roles.OWNER,
                        false,
                        new RoleAssignment.Scope(RoleAssignment.Scope.Level.SUBSCRIPTION, "prod"),
                        "admin",
                        0))),
        fires(
            "a resource that owns the subscription",
            "roleAssignments/o",
            s ->
                s.roles.add(
                    new RoleAssignment(
                        "o",
                        "speecheu",
                        PrincipalKind.SYSTEM_ASSIGNED,
                        Roles.OWNER,
                        false,
                        new RoleAssignment.Scope(RoleAssignment.Scope.Level.SUBSCRIPTION, "prod"),
                        "admin",
                        0))),
        fires(
            "an owner of the account",
            "roleAssignments/o",
            s -> s.role("o", "admin", PrincipalKind.USER, Roles.OWNER, "stteu")),
        happens(
            "an owner who stays",
            "roleAssignments/admin-new",
            h ->
                h.add(
                    "subscription/prod",
                    SpeechEvents.assigned("admin", "USER", Roles.OWNER, "stteu", "Owner", 0))),
        quiet(
            "an owner for the set-up alone",
            h -> {
              h.add(
                  "subscription/prod",
                  SpeechEvents.assigned("admin", "USER", Roles.OWNER, "stteu", "Owner", 0));
              h.add(
                  "subscription/prod",
                  new SubscriptionEvent.RoleRemoved(
                      "admin-new", "admin", Roles.OWNER, "stteu", "admin", 0));
            }));
  }
}
