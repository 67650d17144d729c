package dev.byos.checks.rules.identity;

import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.ScenarioCase;
import dev.byos.model.estate.RoleAssignment.PrincipalKind;
import java.util.List;

class NoCustomRoleInPlaceOfBuiltInTest extends RuleTest {
  NoCustomRoleInPlaceOfBuiltInTest() {
    super("BYOS-IDN-004");
  }

  @Override
  protected List<ScenarioCase> cases() {
    return List.of(
        fires(
            "a custom role on the account for recordings",
            "communication/acseu",
            s -> {
              s.withoutRoleOf("acseu");
              s.role("r", "acseu", PrincipalKind.SYSTEM_ASSIGNED, "Custom Blob Writer", "receu");
            }),
        undecided(
            "an unknown role",
            "speech/speecheu",
            s -> {
              s.withoutRoleOf("speecheu");
              s.role("r", "speecheu", PrincipalKind.SYSTEM_ASSIGNED, "{role}", "stteu");
              s.unknown("roleAssignments/r/role");
            }),
        fires(
            "a custom role",
            "speech/speecheu",
            s -> {
              s.withoutRoleOf("speecheu");
              s.role("r", "speecheu", PrincipalKind.SYSTEM_ASSIGNED, "Custom Blob Writer", "stteu");
            }),
        silent(
            "a custom role beside the built-in one",
            s ->
                s.role(
                    "r",
                    "speecheu",
                    PrincipalKind.SYSTEM_ASSIGNED,
                    "Custom Blob Writer",
                    "stteu")));
  }
}
