package dev.byos.checks.rules.speech;

import static dev.byos.checks.rules.speech.Fixtures.NEW;
import static dev.byos.checks.rules.speech.Fixtures.SPEECH;
import static dev.byos.checks.rules.speech.Fixtures.template;

import dev.byos.checks.fixtures.ScenarioBuilder;
import dev.byos.checks.fixtures.SpeechEvents;
import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.ScenarioCase;
import dev.byos.model.estate.RoleAssignment.PrincipalKind;
import dev.byos.model.estate.Roles;
import java.util.List;

class CreatorMayCreateResourcesTest extends RuleTest {

  CreatorMayCreateResourcesTest() {
    super("BYOS-SPE-018");
  }

  @Override
  protected List<ScenarioCase> cases() {
    return List.of(
        fires("a reader who creates", SPEECH, CreatorMayCreateResourcesTest::reader).withoutRun(),
        happens(
            "a reader who creates during the run",
            NEW,
            h -> h.add(NEW, SpeechEvents.requested("cli", "stteu", Roles.READER))),
        quiet(
            "a contributor who creates",
            h -> h.add(NEW, SpeechEvents.requested("cli", "stteu", Roles.CONTRIBUTOR))),
        silent(
                "a template, which does not say who deploys it",
                s -> {
                  reader(s);
                  template(s);
                })
            .withoutRun(),
        silent("a creator of whom no role is told", s -> s.withoutRoleOf("admin")).withoutRun(),
        undecided(
            "assignments that the input cannot tell",
            SPEECH,
            s -> {
              s.speech.keySet().retainAll(List.of("speecheu"));
              reader(s);
              s.unknown("roleAssignments");
            }));
  }

  private static void reader(ScenarioBuilder s) {
    s.speech.keySet().retainAll(List.of("speecheu"));
    s.withoutRoleOf("admin");
    s.role("r", "admin", PrincipalKind.USER, Roles.READER, "stteu");
  }
}
