package dev.byos.checks.rules.speech;

import static dev.byos.checks.rules.speech.Fixtures.SPEECH;
import static dev.byos.checks.rules.speech.Fixtures.portal;

import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.ScenarioCase;
import java.util.List;

class OnlyPortalCreatesStorageTest extends RuleTest {

  OnlyPortalCreatesStorageTest() {
    super("BYOS-SPE-008");
  }

  @Override
  protected List<ScenarioCase> cases() {
    return List.of(
        fires(
            "storage to be created by the CLI",
            SPEECH,
            s -> s.speech.get("speecheu").createsStorage = true),
        silent(
            "storage to be created by the portal",
            s -> {
              portal(s);
              s.speech.get("speecheu").createsStorage = true;
            }),
        silent("a template, which does not say how it is deployed", Fixtures::template)
            .withoutRun());
  }
}
