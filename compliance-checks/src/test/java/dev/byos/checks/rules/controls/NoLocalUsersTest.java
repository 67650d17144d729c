package dev.byos.checks.rules.controls;

import dev.byos.model.estate.StorageProtection;
import java.util.List;

class NoLocalUsersTest extends ControlTest {

  NoLocalUsersTest() {
    super("BYOS-CTL-017");
  }

  @Override
  protected List<ControlCase> cases() {
    return List.of(
        missed(
            "local users",
            "storage/stteu",
            s ->
                s.storage.get("stteu").protection =
                    new StorageProtection(
                        null, true, 7, 7, true, false, true, false, List.of(), true, true)),
        met("none", s -> {}));
  }
}
