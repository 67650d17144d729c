package dev.byos.checks.rules.identity;

import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.ScenarioCase;
import dev.byos.model.estate.Intent;
import dev.byos.model.estate.ManagedIdentity;
import java.util.List;
import java.util.Map;

class CommunicationHasSystemAssignedIdentityTest extends RuleTest {
  CommunicationHasSystemAssignedIdentityTest() {
    super("BYOS-IDN-011");
  }

  @Override
  protected List<ScenarioCase> cases() {
    return List.of(
        fires(
            "no identity where nothing tells what is exported",
            "communication/acseu",
            s -> {
              s.addCommunication("acseu", "Europe", ManagedIdentity.none());
              s.withoutRoleOf("acseu");
              s.calls.clear();
              s.work.clear();
            }),
        silent(
            "no identity where the policy names another resource",
            s -> {
              s.addCommunication("acseu", "Europe", ManagedIdentity.none());
              s.withoutRoleOf("acseu");
              s.calls.clear();
              s.work.clear();
              s.intent =
                  new Intent(
                      List.of(new Intent.RecordingDestination("acsus", "recus", null)), Map.of());
            }),
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
