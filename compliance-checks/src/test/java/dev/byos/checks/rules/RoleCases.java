package dev.byos.checks.rules;

import static dev.byos.checks.fixtures.HistoryBuilder.MINUTE;
import static dev.byos.checks.rules.RuleCase.fires;
import static dev.byos.checks.rules.RuleCase.happens;
import static dev.byos.checks.rules.RuleCase.quiet;
import static dev.byos.checks.rules.RuleCase.silent;

import dev.byos.checks.fixtures.HistoryBuilder;
import dev.byos.checks.fixtures.SpeechEvents;
import dev.byos.model.estate.CreationMethod;
import dev.byos.model.estate.ManagedIdentity;
import dev.byos.model.estate.RoleAssignment;
import dev.byos.model.estate.RoleAssignment.PrincipalKind;
import dev.byos.model.estate.Roles;
import dev.byos.model.event.SubscriptionEvent;
import dev.byos.model.scenario.Scenario;
import java.util.List;

final class RoleCases {
  private static final ManagedIdentity USER_ASSIGNED =
      new ManagedIdentity(ManagedIdentity.Type.USER_ASSIGNED, List.of("shared"));
  private static final String MISMATCH = "AuthorizationPermissionMismatch";
  private static final String BLOB_ROLE = Roles.STORAGE_BLOB_DATA_CONTRIBUTOR;

  private RoleCases() {}

  static List<RuleCase> all() {
    return List.of(
        fires(
            "BYOS-IDN-003", "a missing role", "speech/speecheu", s -> s.withoutRoleOf("speecheu")),
        fires(
            "BYOS-IDN-003",
            "a reader's role",
            "speech/speecheu",
            s -> {
              s.withoutRoleOf("speecheu");
              s.role(
                  "r",
                  "speecheu",
                  PrincipalKind.SYSTEM_ASSIGNED,
                  Roles.STORAGE_BLOB_DATA_READER,
                  "stteu");
            }),
        fires(
            "BYOS-IDN-003",
            "a role on another account",
            "speech/speecheu",
            s -> {
              s.withoutRoleOf("speecheu");
              s.role("r", "speecheu", PrincipalKind.SYSTEM_ASSIGNED, BLOB_ROLE, "sttus");
            }),
        silent(
            "BYOS-IDN-003",
            "a role on the resource group",
            s -> {
              s.withoutRoleOf("speecheu");
              s.roles.add(
                  new RoleAssignment(
                      "r",
                      "speecheu",
                      PrincipalKind.SYSTEM_ASSIGNED,
                      BLOB_ROLE,
                      false,
                      new RoleAssignment.Scope(
                          RoleAssignment.Scope.Level.RESOURCE_GROUP, "prod/rg"),
                      "admin",
                      0));
            }),
        silent(
            "BYOS-IDN-003",
            "the portal, which assigns the role itself",
            s -> {
              s.withoutRoleOf("speecheu");
              s.speech.get("speecheu").method = CreationMethod.PORTAL;
            }),
        happens(
                "BYOS-IDN-003",
                "a role missing from a resource that is created in the run",
                "speech/speecheu",
                h -> h.add("speech/speecheu", SpeechEvents.created("SystemAssigned", "stteu")))
            .on(
                s -> {
                  s.deployment = Scenario.Deployment.LIVE;
                  s.withoutRoleOf("speecheu");
                }),
        silent(
            "BYOS-IDN-003",
            "a role missing from a resource that is never created",
            s -> {
              s.deployment = Scenario.Deployment.LIVE;
              s.withoutRoleOf("speecheu");
            }),
        silent(
            "BYOS-IDN-003",
            "no identity that could hold it",
            s -> {
              s.withoutRoleOf("speecheu");
              s.speech.get("speecheu").identity = USER_ASSIGNED;
            }),
        happens(
            "BYOS-IDN-003",
            "refusals for want of a role",
            "speech/speecheu",
            h -> {
              for (int i = 0; i < 50; i++) {
                h.refused(
                    "stteu", "speecheu", "transcription/batch-" + i, "authorization", MISMATCH);
              }
            }),
        quiet(
            "BYOS-IDN-003",
            "refusals while the role takes effect",
            RoleCases::refusedWhilePropagating),
        happens(
            "BYOS-IDN-009",
            "refusals while the role takes effect",
            "speech/speecheu",
            RoleCases::refusedWhilePropagating),
        quiet(
            "BYOS-IDN-009",
            "refusals of an old assignment",
            h -> {
              h.at(HistoryBuilder.HOUR)
                  .refused("stteu", "speecheu", "transcription/batch-1", "authorization", MISMATCH);
            }),
        fires(
            "BYOS-IDN-004",
            "a custom role",
            "speech/speecheu",
            s -> {
              s.withoutRoleOf("speecheu");
              s.role("r", "speecheu", PrincipalKind.SYSTEM_ASSIGNED, "Custom Blob Writer", "stteu");
            }),
        silent(
            "BYOS-IDN-004",
            "a custom role beside the built-in one",
            s ->
                s.role(
                    "r", "speecheu", PrincipalKind.SYSTEM_ASSIGNED, "Custom Blob Writer", "stteu")),
        fires(
            "BYOS-IDN-005",
            "an assignment by a contributor",
            "roleAssignments/speecheu-role",
            s -> {
              s.withoutRoleOf("speechus");
              s.withoutRoleOf("voiceeu");
              s.withoutRoleOf("admin");
              s.role("a", "admin", PrincipalKind.USER, Roles.CONTRIBUTOR, "stteu");
            }),
        happens(
            "BYOS-IDN-005",
            "an assignment by virtue of Contributor",
            "roleAssignments/speecheu-new",
            h ->
                h.add(
                    "subscription/prod",
                    SpeechEvents.assigned(
                        "speecheu", "SYSTEM_ASSIGNED", BLOB_ROLE, "stteu", "Contributor", 0))),
        happens(
            "BYOS-IDN-005",
            "an attempt without the right",
            "roleAssignments/speecheu-role",
            h -> h.add("subscription/prod", refusedAssignment(403, "AuthorizationFailed"))),
        quiet(
            "BYOS-IDN-005",
            "an attempt before the identity exists",
            h -> h.add("subscription/prod", refusedAssignment(400, "PrincipalNotFound"))),
        quiet(
            "BYOS-IDN-005",
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
                        0))),
        fires(
            "BYOS-IDN-006",
            "an owner of the account",
            "roleAssignments/o",
            s -> s.role("o", "admin", PrincipalKind.USER, Roles.OWNER, "stteu")),
        happens(
            "BYOS-IDN-006",
            "an owner who stays",
            "roleAssignments/admin-new",
            h ->
                h.add(
                    "subscription/prod",
                    SpeechEvents.assigned("admin", "USER", Roles.OWNER, "stteu", "Owner", 0))),
        quiet(
            "BYOS-IDN-006",
            "an owner for the set-up alone",
            h -> {
              h.add(
                  "subscription/prod",
                  SpeechEvents.assigned("admin", "USER", Roles.OWNER, "stteu", "Owner", 0));
              h.add(
                  "subscription/prod",
                  new SubscriptionEvent.RoleRemoved(
                      "admin-new", "admin", Roles.OWNER, "stteu", "admin", 0));
            }),
        fires(
            "BYOS-IDN-012", "a missing role", "communication/acseu", s -> s.withoutRoleOf("acseu")),
        happens(
            "BYOS-IDN-012",
            "refusals for want of a role",
            "communication/acseu",
            h -> h.refused("receu", "acseu", "call/calls-1", "authorization", MISMATCH)),
        quiet(
            "BYOS-IDN-012",
            "refusals of Speech",
            h -> h.refused("stteu", "speecheu", "transcription/b-1", "authorization", MISMATCH)));
  }

  private static void refusedWhilePropagating(HistoryBuilder h) {
    h.add(
        "subscription/prod",
        SpeechEvents.assigned(
            "speecheu", "SYSTEM_ASSIGNED", BLOB_ROLE, "stteu", "Owner", 6 * MINUTE));
    h.at(MINUTE).refused("stteu", "speecheu", "transcription/batch-1", "authorization", MISMATCH);
  }

  private static SubscriptionEvent.RoleAssignmentRejected refusedAssignment(
      int status, String code) {
    return new SubscriptionEvent.RoleAssignmentRejected(
        "speecheu-role", "speecheu", BLOB_ROLE, "stteu", "admin", status, code, "no");
  }
}
