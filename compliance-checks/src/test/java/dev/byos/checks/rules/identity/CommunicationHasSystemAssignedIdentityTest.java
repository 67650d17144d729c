package dev.byos.checks.rules.identity;

import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.ScenarioCase;
import dev.byos.model.estate.ManagedIdentity;
import java.util.List;

class CommunicationHasSystemAssignedIdentityTest extends RuleTest {
  CommunicationHasSystemAssignedIdentityTest() {
    super("BYOS-IDN-011");
  }

  @Override
  protected List<ScenarioCase> cases() {
    return List.of(
        fires(
            "no identity",
            "communication/acseu",
            s -> s.addCommunication("acseu", "Europe", ManagedIdentity.none())),
        silent(
            "no identity where nothing is exported",
            s -> {
              s.addCommunication("acseu", "Europe", ManagedIdentity.none());
              s.calls.get("callseu").builtIn = true;
            }));
  }
}
