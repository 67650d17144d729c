package dev.byos.checks.rules.controls;

import dev.byos.checks.fixtures.ScenarioBuilder;
import dev.byos.model.estate.Intent;
import java.util.List;

class StorageAccountNamingTest extends ControlTest {

  StorageAccountNamingTest() {
    super("BYOS-CTL-019");
  }

  @Override
  protected List<ControlCase> cases() {
    return List.of(
        missed("capitals and dashes", "storage/Recordings-EU", s -> use(s, "Recordings-EU")),
        missed(
            "a dash before what is open",
            "storage/rec-{uniqueString(resourceGroup().id)}",
            s -> use(s, "rec-{uniqueString(resourceGroup().id)}")),
        untold(
            "a name that the deployment ends",
            "storage/rec{uniqueString(resourceGroup().id)}",
            s -> use(s, "rec{uniqueString(resourceGroup().id)}")),
        met("letters and digits", s -> use(s, "rec2eu")));
  }

  private static void use(ScenarioBuilder scenario, String account) {
    scenario.addStorage(account, "westeurope");
    scenario.intent =
        new Intent(
            List.of(new Intent.RecordingDestination("acseu", account, "recordings")),
            scenario.intent.speechUses());
  }
}
