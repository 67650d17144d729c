package dev.byos.checks.rules.controls;

import java.util.List;

class ProtectionIsStatedTest extends ControlTest {

  ProtectionIsStatedTest() {
    super("BYOS-CTL-020");
  }

  @Override
  protected List<ControlCase> cases() {
    return List.of(
        missed(
            "settings left to defaults",
            "storage/stteu",
            s -> {
              s.storage.get("stteu").publicBlobs = null;
              s.storage.get("stteu").tls = null;
            }),
        met("everything stated", s -> {}));
  }
}
