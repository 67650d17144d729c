package dev.byos.checks.rules.storage;

import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.ScenarioCase;
import java.util.List;

class NoSharedKeyAccessTest extends RuleTest {

  NoSharedKeyAccessTest() {
    super("BYOS-STO-004");
  }

  @Override
  protected List<ScenarioCase> cases() {
    return List.of(
        fires("shared keys", "storage/receu", s -> s.storage.get("receu").sharedKey = true),
        fires("nothing stated", "storage/receu", s -> s.storage.get("receu").sharedKey = null),
        silent(
            "shared keys on an account without BYOS",
            s -> s.addStorage("other", "westeurope").sharedKey = true));
  }
}
