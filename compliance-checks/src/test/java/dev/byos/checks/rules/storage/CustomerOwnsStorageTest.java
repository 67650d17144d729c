package dev.byos.checks.rules.storage;

import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.ScenarioCase;
import java.util.List;

class CustomerOwnsStorageTest extends RuleTest {

  CustomerOwnsStorageTest() {
    super("BYOS-STO-001");
  }

  @Override
  protected List<ScenarioCase> cases() {
    return List.of(
        fires("another tenant", "storage/stteu", s -> s.storage.get("stteu").tenantId = "tenant-b"),
        fires(
            "an owner whom nobody knows",
            "storage/receu",
            s -> s.storage.get("receu").owner = "ghost"),
        silent("no owner stated", s -> s.storage.get("receu").owner = null));
  }
}
