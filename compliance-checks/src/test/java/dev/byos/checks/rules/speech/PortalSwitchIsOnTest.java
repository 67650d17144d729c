package dev.byos.checks.rules.speech;

import static dev.byos.checks.rules.speech.Fixtures.SPEECH;
import static dev.byos.checks.rules.speech.Fixtures.portal;

import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.ScenarioCase;
import java.util.List;

class PortalSwitchIsOnTest extends RuleTest {

  PortalSwitchIsOnTest() {
    super("BYOS-SPE-020");
  }

  @Override
  protected List<ScenarioCase> cases() {
    return List.of(
        fires(
            "a form without storage",
            SPEECH,
            s -> {
              portal(s);
              s.speech.get("speecheu").createsStorage = true;
              s.speech.get("speecheu").storage.clear();
            }),
        silent("a form with storage", Fixtures::portal),
        silent(
            "a plain resource in the portal",
            s -> {
              portal(s);
              s.speech.get("speecheu").storage.clear();
            }));
  }
}
