package dev.byos.checks.rules;

import static dev.byos.checks.fixtures.HistoryBuilder.MINUTE;
import static dev.byos.checks.rules.RuleCase.fires;
import static dev.byos.checks.rules.RuleCase.happens;
import static dev.byos.checks.rules.RuleCase.quiet;
import static dev.byos.checks.rules.RuleCase.silent;

import dev.byos.checks.fixtures.CallEvents;
import dev.byos.checks.fixtures.HistoryBuilder;
import dev.byos.checks.fixtures.SpeechEvents;
import dev.byos.model.estate.CreationMethod;
import dev.byos.model.estate.ManagedIdentity;
import dev.byos.model.estate.RoleAssignment;
import dev.byos.model.estate.RoleAssignment.PrincipalKind;
import dev.byos.model.estate.Roles;
import dev.byos.model.event.SpeechEvent;
import dev.byos.model.event.SubscriptionEvent;
import dev.byos.model.scenario.Scenario;
import java.util.List;

final class IdentityCases {
  private static final ManagedIdentity USER_ASSIGNED =
      new ManagedIdentity(ManagedIdentity.Type.USER_ASSIGNED, List.of("shared"));
  private static final String MISMATCH = "AuthorizationPermissionMismatch";
  private static final String BLOB_ROLE = Roles.STORAGE_BLOB_DATA_CONTRIBUTOR;

  private IdentityCases() {}

  static List<RuleCase> all() {
    return List.of(
        fires(
            "BYOS-IDN-001",
            "a user-assigned identity alone",
            "speech/speecheu",
            s -> s.speech.get("speecheu").identity = USER_ASSIGNED),
        silent(
            "BYOS-IDN-001",
            "both kinds of identity",
            s ->
                s.speech.get("speecheu").identity =
                    new ManagedIdentity(
                        ManagedIdentity.Type.SYSTEM_AND_USER_ASSIGNED, List.of("shared"))),
        silent(
            "BYOS-IDN-001",
            "no identity on a plain resource",
            s -> {
              s.speech.get("speecheu").storage.clear();
              s.speech.get("speecheu").identity = ManagedIdentity.none();
            }),
        happens(
            "BYOS-IDN-001",
            "an identity that is taken away later",
            "speech/speecheu",
            h ->
                h.add(
                    "speech/speecheu",
                    new SpeechEvent.SpeechIdentityChanged(
                        "SystemAssigned", "UserAssigned", null, "admin"))),
        happens(
            "BYOS-IDN-002",
            "a shared key instead of the identity",
            "storage/stteu",
            h ->
                h.add(
                    "storage/stteu",
                    HistoryBuilder.write(
                        HistoryBuilder.access(
                            "PutBlob", null, null, "sharedKey", "transcription/batch-1")))),
        happens(
            "BYOS-IDN-002",
            "a write that no role explains",
            "storage/recus",
            h -> h.written("recus", "speecheu", "transcription/batch-1")),
        happens(
            "BYOS-IDN-002",
            "a write long after the role was removed",
            "storage/stteu",
            h -> {
              h.add(
                  "subscription/prod",
                  new SubscriptionEvent.RoleRemoved(
                      "speecheu-role", "speecheu", BLOB_ROLE, "stteu", "admin", 5 * MINUTE));
              h.at(7 * MINUTE).written("stteu", "speecheu", "transcription/batch-1");
            }),
        quiet(
            "BYOS-IDN-002",
            "a customer who reads with a SAS of his own",
            h ->
                h.add(
                    "storage/stteu",
                    HistoryBuilder.write(
                        HistoryBuilder.access(
                            "PutBlob", "admin", "USER", "sas", "transcription/batch-1")))),
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
            IdentityCases::refusedWhilePropagating),
        happens(
            "BYOS-IDN-009",
            "refusals while the role takes effect",
            "speech/speecheu",
            IdentityCases::refusedWhilePropagating),
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
            "BYOS-IDN-011",
            "no identity",
            "communication/acseu",
            s -> s.addCommunication("acseu", "Europe", ManagedIdentity.none())),
        silent(
            "BYOS-IDN-011",
            "no identity where nothing is exported",
            s -> {
              s.addCommunication("acseu", "Europe", ManagedIdentity.none());
              s.calls.get("callseu").builtIn = true;
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
            h -> h.refused("stteu", "speecheu", "transcription/b-1", "authorization", MISMATCH)),
        fires(
            "BYOS-IDN-013",
            "a SAS in the destination",
            "communication/acseu",
            s -> s.calls.get("callseu").url += "?sv=2023&sig=secret"),
        happens(
            "BYOS-IDN-013",
            "a SAS that was sent",
            "communication/acseu",
            h -> {
              CallEvents.begin(h, "calls-1", "acseu", "receu");
              h.add(
                  "call/calls-1",
                  CallEvents.started(
                      "calls-1",
                      "receu",
                      "https://receu.blob.core.windows.net/recordings?sig=secret",
                      "POST /calling/recordings",
                      false));
            }));
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
