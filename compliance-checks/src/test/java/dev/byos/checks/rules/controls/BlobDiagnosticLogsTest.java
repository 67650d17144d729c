package dev.byos.checks.rules.controls;

import dev.byos.model.estate.StorageProtection;
import java.util.List;

class BlobDiagnosticLogsTest extends ControlTest {

  BlobDiagnosticLogsTest() {
    super("BYOS-CTL-016");
  }

  @Override
  protected List<ControlCase> cases() {
    return List.of(
        missed(
            "no logs",
            "storage/stteu",
            s ->
                s.storage.get("stteu").protection =
                    new StorageProtection(
                        null, true, 7, 7, true, false, false, false, List.of(), false, true)),
        untold(
            "an export without diagnostic settings",
            "storage/stteu",
            s -> s.storage.get("stteu").protection = StorageProtection.unstated()),
        met("logs", s -> {}));
  }
}
