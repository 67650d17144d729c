package dev.byos.checks.rules.controls;

import dev.byos.model.estate.StorageProtection;
import java.util.List;

class SasPolicyIsStatedTest extends ControlTest {

  SasPolicyIsStatedTest() {
    super("BYOS-CTL-021");
  }

  @Override
  protected List<ControlCase> cases() {
    return List.of(
        missed(
            "no policy",
            "storage/stteu",
            s ->
                s.storage.get("stteu").protection =
                    new StorageProtection(
                        null, true, 7, 7, true, false, false, false, List.of(), true, true)),
        met("a policy", s -> {}));
  }
}
