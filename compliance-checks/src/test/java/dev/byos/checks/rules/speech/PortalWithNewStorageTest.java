package dev.byos.checks.rules.speech;

import static dev.byos.checks.rules.speech.Fixtures.SPEECH;
import static dev.byos.checks.rules.speech.Fixtures.portal;

import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.ScenarioCase;
import java.util.List;

class PortalWithNewStorageTest extends RuleTest {

  PortalWithNewStorageTest() {
    super("BYOS-SPE-019");
  }

  @Override
  protected List<ScenarioCase> cases() {
    return List.of(
        fires("the portal with existing storage", SPEECH, Fixtures::portal),
        silent(
            "the portal with new storage",
            s -> {
              portal(s);
              s.speech.get("speecheu").createsStorage = true;
            }),
        silent("existing storage in a template", Fixtures::template).withoutRun());
  }
}
