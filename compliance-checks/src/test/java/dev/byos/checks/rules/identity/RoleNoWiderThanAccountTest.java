package dev.byos.checks.rules.identity;

import dev.byos.checks.fixtures.ScenarioBuilder;
import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.ScenarioCase;
import dev.byos.model.estate.RoleAssignment;
import dev.byos.model.estate.RoleAssignment.PrincipalKind;
import dev.byos.model.estate.RoleAssignment.Scope;
import dev.byos.model.estate.Roles;
import java.util.List;

class RoleNoWiderThanAccountTest extends RuleTest {

  RoleNoWiderThanAccountTest() {
    super("BYOS-IDN-015");
  }

  @Override
  protected List<ScenarioCase> cases() {
    return List.of(
        fires("a role on the resource group", "speech/speecheu", s -> wide(s, "speecheu")),
        fires(
            "a role of Communication Services on the resource group",
            "communication/acseu",
            s -> wide(s, "acseu")),
        silent("a role on the resource group for somebody else", s -> wide(s, "admin")),
        undecided(
            "an unknown scope",
            "speech/speecheu",
            s -> s.unknown("roleAssignments/speecheu-role/scope")));
  }

  private static void wide(ScenarioBuilder scenario, String principal) {
    scenario.roles.add(
        new RoleAssignment(
            "wide",
            principal,
            PrincipalKind.SYSTEM_ASSIGNED,
            Roles.STORAGE_BLOB_DATA_CONTRIBUTOR,
            false,
            new Scope(Scope.Level.RESOURCE_GROUP, "prod/rg"),
            "admin",
            0));
  }
}
