package dev.byos.checks.rules.identity;

import dev.byos.checks.fixtures.ScenarioBuilder;
import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.ScenarioCase;
import dev.byos.model.estate.CommunicationResource;
import dev.byos.model.estate.ManagedIdentity;
import java.util.List;

class LocalAuthenticationIsOffTest extends RuleTest {

  LocalAuthenticationIsOffTest() {
    super("BYOS-IDN-014");
  }

  @Override
  protected List<ScenarioCase> cases() {
    return List.of(
        fires(
                "keys of a Speech resource",
                "speech/speecheu",
                s -> {
                  checked(s);
                  s.speech.get("speecheu").disableLocalAuth = false;
                })
            .withoutRun(),
        fires(
                "keys of a Communication Services resource",
                "communication/acseu",
                s -> {
                  checked(s);
                  s.communication.put(
                      "acseu",
                      new CommunicationResource(
                          "acseu",
                          "prod",
                          "rg",
                          "Europe",
                          ManagedIdentity.systemAssigned(),
                          "admin",
                          null,
                          0));
                })
            .withoutRun(),
        silent("no keys", LocalAuthenticationIsOffTest::checked).withoutRun(),
        silent(
                "keys of a resource without associated storage",
                s -> {
                  checked(s);
                  s.speech.get("speecheu").storage.clear();
                  s.speech.get("speecheu").disableLocalAuth = null;
                })
            .withoutRun());
  }

  /** Published controls are judged where there is no workload. */
  private static void checked(ScenarioBuilder scenario) {
    scenario.calls.clear();
    scenario.work.clear();
  }
}
