package dev.byos.checks.rules.controls;

import dev.byos.model.estate.StorageProtection;
import java.util.List;

class InfrastructureEncryptionTest extends ControlTest {

  InfrastructureEncryptionTest() {
    super("BYOS-CTL-009");
  }

  @Override
  protected List<ControlCase> cases() {
    return List.of(
        missed(
            "one layer",
            "storage/stteu",
            s ->
                s.storage.get("stteu").protection =
                    new StorageProtection(
                        null, false, 7, 7, true, false, false, false, List.of(), true, true)),
        met("two layers", s -> {}));
  }
}
