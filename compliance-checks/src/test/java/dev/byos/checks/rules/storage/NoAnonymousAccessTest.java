package dev.byos.checks.rules.storage;

import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.ScenarioCase;
import java.util.List;

class NoAnonymousAccessTest extends RuleTest {

  NoAnonymousAccessTest() {
    super("BYOS-STO-003");
  }

  @Override
  protected List<ScenarioCase> cases() {
    return List.of(
        fires("anonymous access", "storage/receu", s -> s.storage.get("receu").publicBlobs = true),
        silent("nothing stated", s -> s.storage.get("receu").publicBlobs = null));
  }
}
