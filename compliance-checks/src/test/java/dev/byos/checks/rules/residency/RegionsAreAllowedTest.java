package dev.byos.checks.rules.residency;

import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.ScenarioCase;
import java.util.List;

class RegionsAreAllowedTest extends RuleTest {

  RegionsAreAllowedTest() {
    super("BYOS-RES-001");
  }

  @Override
  protected List<ScenarioCase> cases() {
    return List.of(
        fires(
            "storage outside",
            "storage/stteu",
            s -> s.storage.get("stteu").location = "southindia"),
        silent(
            "a country of an allowed group",
            s -> s.storage.get("stteu").location = "germanywestcentral"),
        fires(
            "a region nobody knows",
            "storage/stteu",
            s -> s.storage.get("stteu").location = "atlantis"),
        fires(
            "a resource outside",
            "speech/speecheu",
            s -> s.speech.get("speecheu").location = "southindia"));
  }
}
