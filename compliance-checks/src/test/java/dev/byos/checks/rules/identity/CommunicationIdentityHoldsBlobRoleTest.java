package dev.byos.checks.rules.identity;

import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.ScenarioCase;
import dev.byos.model.estate.Intent;
import dev.byos.model.estate.RoleAssignment.PrincipalKind;
import dev.byos.model.estate.Roles;
import java.util.List;
import java.util.Map;

class CommunicationIdentityHoldsBlobRoleTest extends RuleTest {
  private static final String MISMATCH = "AuthorizationPermissionMismatch";

  CommunicationIdentityHoldsBlobRoleTest() {
    super("BYOS-IDN-012");
  }

  @Override
  protected List<ScenarioCase> cases() {
    return List.of(
        fires(
                "a missing role on the account that the policy names",
                "communication/acseu",
                s -> {
                  s.withoutRoleOf("acseu");
                  s.calls.remove("callseu");
                  s.intent =
                      new Intent(
                          List.of(new Intent.RecordingDestination("acseu", "receu", null)),
                          Map.of());
                })
            .withoutRun(),
        fires(
                "a reader's role, by which recordings are known to go there",
                "communication/acseu",
                s -> {
                  s.withoutRoleOf("acseu");
                  s.calls.remove("callseu");
                  s.role(
                      "r",
                      "acseu",
                      PrincipalKind.SYSTEM_ASSIGNED,
                      Roles.STORAGE_BLOB_DATA_READER,
                      "receu");
                })
            .withoutRun(),
        undecided(
            "an input that cannot tell role assignments",
            "communication/acseu",
            s -> {
              s.withoutRoleOf("acseu");
              s.calls.remove("callseu");
              s.unknown("roleAssignments");
            }),
        undecided(
            "an account that no input declares",
            "communication/acseu",
            s -> s.storage.remove("receu")),
        silent("the role on the account", s -> {}),
        fires("a missing role", "communication/acseu", s -> s.withoutRoleOf("acseu")),
        happens(
            "refusals for want of a role",
            "communication/acseu",
            h -> h.refused("receu", "acseu", "call/calls-1", "authorization", MISMATCH)),
        quiet(
            "refusals of Speech",
            h -> h.refused("stteu", "speecheu", "transcription/b-1", "authorization", MISMATCH)));
  }
}
