package dev.byos.checks.rules.identity;

import dev.byos.checks.fixtures.ScenarioBuilder;
import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.ScenarioCase;
import dev.byos.model.estate.RoleAssignment.PrincipalKind;
import dev.byos.model.estate.Roles;
import java.util.List;

class SubscriptionHasRoomForAssignmentsTest extends RuleTest {

  SubscriptionHasRoomForAssignmentsTest() {
    super("BYOS-IDN-010");
  }

  @Override
  protected List<ScenarioCase> cases() {
    return List.of(
        fires("a full subscription", "subscription/prod", s -> readers(s, 4_000)),
        silent("a subscription with room", s -> readers(s, 3_900)),
        undecided(
            "an input that cannot tell role assignments",
            "subscription/prod",
            s -> s.unknown("roleAssignments")));
  }

  private static void readers(ScenarioBuilder scenario, int count) {
    for (int i = 0; i < count; i++) {
      scenario.role("r" + i, "reader" + i, PrincipalKind.USER, Roles.READER, "stteu");
    }
  }
}
