package dev.byos.checks.rules.controls;

import java.util.List;

class StoragePrivateLinkTest extends ControlTest {

  StoragePrivateLinkTest() {
    super("BYOS-CTL-010");
  }

  @Override
  protected List<ControlCase> cases() {
    return List.of(
        missed(
            "none on an account of Speech",
            "storage/stteu",
            s -> s.storage.get("stteu").privateEndpoints = List.of()),
        missed(
            "none on an account of recordings",
            "storage/receu",
            s -> s.storage.get("receu").privateEndpoints = List.of()),
        met("approved ones", s -> {}));
  }
}
