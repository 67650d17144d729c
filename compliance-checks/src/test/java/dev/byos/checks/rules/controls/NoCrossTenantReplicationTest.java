package dev.byos.checks.rules.controls;

import dev.byos.model.estate.StorageProtection;
import java.util.List;

class NoCrossTenantReplicationTest extends ControlTest {

  NoCrossTenantReplicationTest() {
    super("BYOS-CTL-013");
  }

  @Override
  protected List<ControlCase> cases() {
    return List.of(
        missed(
            "replication to anybody",
            "storage/stteu",
            s ->
                s.storage.get("stteu").protection =
                    new StorageProtection(
                        null, true, 7, 7, true, true, false, false, List.of(), true, true)),
        met(
            "nothing stated",
            s -> s.storage.get("stteu").protection = StorageProtection.unstated()));
  }
}
