package dev.byos.checks.rules.latency;

import dev.byos.checks.fixtures.ScenarioBuilder;
import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.ScenarioCase;
import java.util.List;

class RegionsMayDifferTest extends RuleTest {

  RegionsMayDifferTest() {
    super("BYOS-LAT-001");
  }

  @Override
  protected List<ScenarioCase> cases() {
    return List.of(
        fires("another region", "speech/speecheu", s -> move(s, "northeurope")),
        fires("another region without figures", "speech/speecheu", s -> move(s, "southindia")),
        silent("the same region in display form", s -> move(s, "West Europe")));
  }

  private static void move(ScenarioBuilder scenario, String storageRegion) {
    scenario.storage.get("stteu").location = storageRegion;
  }
}
