package dev.byos.checks.rules.identity;

import static dev.byos.checks.fixtures.HistoryBuilder.MINUTE;

import dev.byos.checks.fixtures.HistoryBuilder;
import dev.byos.checks.fixtures.SpeechEvents;
import dev.byos.checks.rules.RuleCase;
import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.ScenarioCase;
import dev.byos.model.estate.CreationMethod;
import dev.byos.model.estate.ManagedIdentity;
import dev.byos.model.estate.RoleAssignment;
import dev.byos.model.estate.RoleAssignment.PrincipalKind;
import dev.byos.model.estate.Roles;
import dev.byos.model.scenario.Scenario;
import java.util.List;

class SpeechIdentityHoldsBlobRoleTest extends RuleTest {
  private static final ManagedIdentity USER_ASSIGNED =
      new ManagedIdentity(ManagedIdentity.Type.USER_ASSIGNED, List.of("shared"));
  private static final String BLOB_ROLE = Roles.STORAGE_BLOB_DATA_CONTRIBUTOR;
  private static final String MISMATCH = "AuthorizationPermissionMismatch";

  SpeechIdentityHoldsBlobRoleTest() {
    super("BYOS-IDN-003");
  }

  @Override
  protected List<ScenarioCase> cases() {
    return List.of(
        undecided(
            "an input that cannot tell role assignments",
            "speech/speecheu",
            s -> {
              s.withoutRoleOf("speecheu");
              s.unknown("roleAssignments");
            }),
        silent("a role that is known beside some that are not", s -> s.unknown("roleAssignments")),
        undecided(
            "a role for somebody unknown",
            "speech/speecheu",
            s -> {
              s.withoutRoleOf("speecheu");
              s.role("open", "{principal}", PrincipalKind.SYSTEM_ASSIGNED, BLOB_ROLE, "stteu");
              s.unknown("roleAssignments/open/principal");
            }),
        fires(
            "a reader's role for somebody unknown",
            "speech/speecheu",
            s -> {
              s.withoutRoleOf("speecheu");
              s.role(
                  "open",
                  "{principal}",
                  PrincipalKind.SYSTEM_ASSIGNED,
                  Roles.STORAGE_BLOB_DATA_READER,
                  "stteu");
              s.unknown("roleAssignments/open/principal");
            }),
        undecided(
            "an unknown role",
            "speech/speecheu",
            s -> {
              s.withoutRoleOf("speecheu");
              s.role("open", "speecheu", PrincipalKind.SYSTEM_ASSIGNED, "{role}", "stteu");
              s.unknown("roleAssignments/open/role");
            }),
        undecided(
            "an account that no input declares",
            "speech/speecheu",
            s -> {
              s.withoutRoleOf("speecheu");
              s.storage.remove("stteu");
            }),
        RuleCase.silent(
                ruleId(),
                "a role on an account that no input declares",
                s -> s.storage.remove("stteu"))
            .withoutRun(),
        fires("a missing role", "speech/speecheu", s -> s.withoutRoleOf("speecheu")),
        fires(
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
            "a role on another account",
            "speech/speecheu",
            s -> {
              s.withoutRoleOf("speecheu");
              s.role("r", "speecheu", PrincipalKind.SYSTEM_ASSIGNED, BLOB_ROLE, "sttus");
            }),
        silent(
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
            "the portal, which assigns the role itself",
            s -> {
              s.withoutRoleOf("speecheu");
              s.speech.get("speecheu").method = CreationMethod.PORTAL;
            }),
        happens(
                "a role missing from a resource that is created in the run",
                "speech/speecheu",
                h -> h.add("speech/speecheu", SpeechEvents.created("SystemAssigned", "stteu")))
            .on(
                s -> {
                  s.deployment = Scenario.Deployment.LIVE;
                  s.withoutRoleOf("speecheu");
                }),
        silent(
            "a role missing from a resource that is never created",
            s -> {
              s.deployment = Scenario.Deployment.LIVE;
              s.withoutRoleOf("speecheu");
            }),
        silent(
            "no identity that could hold it",
            s -> {
              s.withoutRoleOf("speecheu");
              s.speech.get("speecheu").identity = USER_ASSIGNED;
            }),
        happens(
            "refusals for want of a role",
            "speech/speecheu",
            h -> {
              for (int i = 0; i < 50; i++) {
                h.refused(
                    "stteu", "speecheu", "transcription/batch-" + i, "authorization", MISMATCH);
              }
            }),
        quiet(
            "refusals while the role takes effect",
            SpeechIdentityHoldsBlobRoleTest::refusedWhilePropagating));
  }

  private static void refusedWhilePropagating(HistoryBuilder h) {
    h.add(
        "subscription/prod",
        SpeechEvents.assigned(
            "speecheu", "SYSTEM_ASSIGNED", BLOB_ROLE, "stteu", "Owner", 6 * MINUTE));
    h.at(MINUTE).refused("stteu", "speecheu", "transcription/batch-1", "authorization", MISMATCH);
  }
}
