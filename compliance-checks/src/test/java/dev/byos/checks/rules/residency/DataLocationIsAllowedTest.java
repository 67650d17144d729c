package dev.byos.checks.rules.residency;

import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.ScenarioCase;
import java.util.List;

class DataLocationIsAllowedTest extends RuleTest {

  DataLocationIsAllowedTest() {
    super("BYOS-RES-002");
  }

  @Override
  protected List<ScenarioCase> cases() {
    return List.of(
        fires(
            "data at rest elsewhere",
            "communication/acseu",
            s -> s.addCommunication("acseu", "India")),
        silent("a country of an allowed group", s -> s.addCommunication("acseu", "Germany")));
  }
}
