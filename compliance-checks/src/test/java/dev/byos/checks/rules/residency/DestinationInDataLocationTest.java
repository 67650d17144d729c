package dev.byos.checks.rules.residency;

import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.ScenarioCase;
import dev.byos.model.estate.Intent;
import java.util.List;
import java.util.Map;

class DestinationInDataLocationTest extends RuleTest {

  DestinationInDataLocationTest() {
    super("BYOS-RES-003");
  }

  @Override
  protected List<ScenarioCase> cases() {
    return List.of(
        fires(
            "an export over the ocean",
            "communication/acseu",
            s -> s.calls.get("callseu").account = "recus"),
        fires(
            "a stated destination over the ocean",
            "communication/acseu",
            s -> {
              s.calls.clear();
              s.intent =
                  new Intent(
                      List.of(new Intent.RecordingDestination("acseu", "recus", null)), Map.of());
            }),
        silent("exports at home", s -> {}));
  }
}
