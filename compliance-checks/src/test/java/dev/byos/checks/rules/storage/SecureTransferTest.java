package dev.byos.checks.rules.storage;

import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.ScenarioCase;
import java.util.List;

class SecureTransferTest extends RuleTest {

  SecureTransferTest() {
    super("BYOS-STO-005");
  }

  @Override
  protected List<ScenarioCase> cases() {
    return List.of(
        fires("old TLS", "storage/receu", s -> s.storage.get("receu").tls = "TLS1_0"),
        fires(
            "old TLS in small letters",
            "storage/receu",
            s -> s.storage.get("receu").tls = "tls1_1"),
        fires("plain http", "storage/receu", s -> s.storage.get("receu").httpsOnly = false),
        silent("newer TLS", s -> s.storage.get("receu").tls = "TLS1_3"));
  }
}
