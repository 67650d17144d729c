package dev.byos.checks.rules.network;

import dev.byos.checks.fixtures.ScenarioBuilder;
import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.ScenarioCase;
import dev.byos.model.estate.StorageProtection;
import dev.byos.model.estate.StorageProtection.CorsRule;
import java.util.List;

class CorsForStudioTest extends RuleTest {

  CorsForStudioTest() {
    super("BYOS-NET-008");
  }

  @Override
  protected List<ScenarioCase> cases() {
    return List.of(
        fires(
            "a slash behind the origin",
            "storage/stteu",
            s -> cors(s, "https://speech.microsoft.com/", "GET", "OPTIONS")),
        fires(
            "a missing method",
            "storage/stteu",
            s -> cors(s, "https://speech.microsoft.com", "GET")),
        silent(
            "the rule as documented",
            s -> cors(s, "https://speech.microsoft.com", "GET", "OPTIONS")),
        silent("a rule for somebody else", s -> cors(s, "https://example.com/", "GET")),
        undecided(
            "unknown rules", "storage/stteu", s -> s.unknown("storageAccounts/stteu/corsRules")));
  }

  private static void cors(ScenarioBuilder scenario, String origin, String... methods) {
    CorsRule rule =
        new CorsRule(List.of(origin), List.of(methods), List.of("*"), List.of("*"), 1000);
    scenario.storage.get("stteu").protection =
        new StorageProtection(
            null, null, null, null, null, null, null, null, List.of(rule), null, null);
  }
}
