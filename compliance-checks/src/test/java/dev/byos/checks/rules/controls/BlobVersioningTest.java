package dev.byos.checks.rules.controls;

import dev.byos.checks.fixtures.ImportedEstate;
import java.util.List;

class BlobVersioningTest extends ControlTest {

  BlobVersioningTest() {
    super("BYOS-CTL-015");
  }

  @Override
  protected List<ControlCase> cases() {
    return List.of(
        missed(
            "switched off",
            "storage/stteu",
            s -> s.storage.get("stteu").protection = ImportedEstate.protection(7, false)),
        untold(
            "an export of accounts alone",
            "storage/stteu",
            s -> s.storage.get("stteu").protection = ImportedEstate.protection(7, null)),
        met("versions", s -> {}));
  }
}
