package dev.byos.checks.rules.identity;

import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.ScenarioCase;
import dev.byos.model.estate.RoleAssignment.PrincipalKind;
import dev.byos.model.estate.Roles;
import java.util.List;

class NoOrphanedAssignmentsTest extends RuleTest {

  NoOrphanedAssignmentsTest() {
    super("BYOS-IDN-007");
  }

  @Override
  protected List<ScenarioCase> cases() {
    return List.of(
        fires(
            "an assignment to an identity that is gone",
            "roleAssignments/old",
            s ->
                s.role(
                    "old",
                    "0a1b2c3d",
                    PrincipalKind.UNKNOWN,
                    Roles.STORAGE_BLOB_DATA_CONTRIBUTOR,
                    "stteu")),
        silent(
            "an orphan on an account that BYOS does not use",
            s -> {
              s.addStorage("other", "westeurope");
              s.role(
                  "old",
                  "0a1b2c3d",
                  PrincipalKind.UNKNOWN,
                  Roles.STORAGE_BLOB_DATA_CONTRIBUTOR,
                  "other");
            }),
        undecided(
            "an object id of which nobody says that it is gone",
            "roleAssignments/old",
            s -> {
              s.role(
                  "old",
                  "0a1b2c3d",
                  PrincipalKind.UNKNOWN,
                  Roles.STORAGE_BLOB_DATA_CONTRIBUTOR,
                  "stteu");
              s.unknown("roleAssignments/old/principalKind");
            }),
        undecided(
            "an input that cannot tell role assignments",
            "roleAssignments",
            s -> s.unknown("roleAssignments")));
  }
}
