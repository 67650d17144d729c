package dev.byos.checks.rules.speech;

import static dev.byos.checks.rules.speech.Fixtures.NEW;
import static dev.byos.checks.rules.speech.Fixtures.SPEECH;
import static dev.byos.checks.rules.speech.Fixtures.portal;

import dev.byos.checks.fixtures.ScenarioBuilder;
import dev.byos.checks.fixtures.SpeechEvents;
import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.ScenarioCase;
import dev.byos.model.estate.RoleAssignment.PrincipalKind;
import dev.byos.model.estate.Roles;
import java.util.List;

class PortalNeedsSubscriptionOwnerTest extends RuleTest {

  PortalNeedsSubscriptionOwnerTest() {
    super("BYOS-SPE-015");
  }

  @Override
  protected List<ScenarioCase> cases() {
    return List.of(
        fires("a contributor in the portal", SPEECH, PortalNeedsSubscriptionOwnerTest::contributor),
        happens(
                "a contributor in the portal during the run",
                NEW,
                h -> h.add(NEW, SpeechEvents.requested("portal", "stteu", Roles.CONTRIBUTOR)))
            .on(Fixtures::portal),
        silent("an owner in the portal", Fixtures::portal),
        silent(
            "an owner of the subscription, a contributor of the account",
            s -> {
              portal(s);
              s.role("c", "admin", PrincipalKind.USER, Roles.CONTRIBUTOR, "stteu");
            }),
        undecided(
            "assignments that the input cannot tell",
            SPEECH,
            s -> {
              contributor(s);
              s.unknown("roleAssignments");
            }));
  }

  private static void contributor(ScenarioBuilder s) {
    portal(s);
    s.withoutRoleOf("admin");
    s.role("c", "admin", PrincipalKind.USER, Roles.CONTRIBUTOR, "stteu");
  }
}
