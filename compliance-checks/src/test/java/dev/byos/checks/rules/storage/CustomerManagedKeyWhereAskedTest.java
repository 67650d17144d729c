package dev.byos.checks.rules.storage;

import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.ScenarioCase;
import dev.byos.model.estate.BlobContainer;
import dev.byos.model.estate.Encryption;
import java.util.List;

class CustomerManagedKeyWhereAskedTest extends RuleTest {
  private static final BlobContainer WITH_KEY =
      new BlobContainer("recordings", "None", 0, false, List.of("customer-managed-key"));
  private static final Encryption OWN_KEY = new Encryption("Microsoft.Keyvault", "vault", "key");

  CustomerManagedKeyWhereAskedTest() {
    super("BYOS-STO-006");
  }

  @Override
  protected List<ScenarioCase> cases() {
    return List.of(
        fires(
            "a wanted key that is missing",
            "storage/receu",
            s -> s.storage.get("receu").containers.add(WITH_KEY)),
        silent(
            "a wanted key",
            s -> {
              s.storage.get("receu").containers.add(WITH_KEY);
              s.storage.get("receu").encryption = OWN_KEY;
            }),
        silent("no wish", s -> {}));
  }
}
