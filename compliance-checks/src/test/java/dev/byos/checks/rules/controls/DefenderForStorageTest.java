package dev.byos.checks.rules.controls;

import dev.byos.model.estate.StorageProtection;
import java.util.List;

class DefenderForStorageTest extends ControlTest {

  DefenderForStorageTest() {
    super("BYOS-CTL-018");
  }

  @Override
  protected List<ControlCase> cases() {
    return List.of(
        missed(
            "switched off",
            "storage/stteu",
            s ->
                s.storage.get("stteu").protection =
                    new StorageProtection(
                        null, true, 7, 7, true, false, false, false, List.of(), true, false)),
        untold(
            "an export without plans",
            "storage/stteu",
            s -> s.storage.get("stteu").protection = StorageProtection.unstated()),
        met("on", s -> {}));
  }
}
