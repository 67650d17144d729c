package dev.byos.checks.rules.identity;

import dev.byos.checks.fixtures.SpeechEvents;
import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.ScenarioCase;
import dev.byos.model.estate.RoleAssignment.PrincipalKind;
import dev.byos.model.estate.Roles;
import dev.byos.model.event.SubscriptionEvent;
import java.util.List;

class RoleAssignedByOwnerTest extends RuleTest {
  private static final String BLOB_ROLE = Roles.STORAGE_BLOB_DATA_CONTRIBUTOR;

  RoleAssignedByOwnerTest() {
    super("BYOS-IDN-005");
  }

  @Override
  protected List<ScenarioCase> cases() {
    return List.of(
        fires(
            "an assignment by a contributor",
            "roleAssignments/speecheu-role",
            s -> {
              s.withoutRoleOf("speechus");
              s.withoutRoleOf("voiceeu");
              s.withoutRoleOf("admin");
              s.role("a", "admin", PrincipalKind.USER, Roles.CONTRIBUTOR, "stteu");
            }),
        happens(
            "an assignment by virtue of Contributor",
            "roleAssignments/speecheu-new",
            h ->
                h.add(
                    "subscription/prod",
                    SpeechEvents.assigned(
                        "speecheu", "SYSTEM_ASSIGNED", BLOB_ROLE, "stteu", "Contributor", 0))),
        happens(
            "an attempt without the right",
            "roleAssignments/speecheu-role",
            h -> h.add("subscription/prod", refusedAssignment(403, "AuthorizationFailed"))),
        quiet(
            "an attempt before the identity exists",
            h -> h.add("subscription/prod", refusedAssignment(400, "PrincipalNotFound"))),
        quiet(
            "an assignment by a User Access Administrator",
            h ->
                h.add(
                    "subscription/prod",
                    SpeechEvents.assigned(
                        "speecheu",
                        "SYSTEM_ASSIGNED",
                        BLOB_ROLE,
                        "stteu",
                        Roles.USER_ACCESS_ADMINISTRATOR,
                        0))));
  }

  private static SubscriptionEvent.RoleAssignmentRejected refusedAssignment(
      int status, String code) {
    return new SubscriptionEvent.RoleAssignmentRejected(
        "speecheu-role", "speecheu", BLOB_ROLE, "stteu", "admin", status, code, "no");
  }
}
