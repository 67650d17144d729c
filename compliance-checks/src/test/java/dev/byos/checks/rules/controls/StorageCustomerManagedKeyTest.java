package dev.byos.checks.rules.controls;

import dev.byos.model.estate.Encryption;
import java.util.List;

class StorageCustomerManagedKeyTest extends ControlTest {

  StorageCustomerManagedKeyTest() {
    super("BYOS-CTL-022");
  }

  @Override
  protected List<ControlCase> cases() {
    return List.of(
        missed(
            "keys of Microsoft",
            "storage/stteu",
            s -> s.storage.get("stteu").encryption = Encryption.microsoftManaged()),
        met("keys of the customer", s -> {}));
  }
}
