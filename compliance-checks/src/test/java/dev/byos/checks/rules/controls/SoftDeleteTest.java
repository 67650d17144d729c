package dev.byos.checks.rules.controls;

import dev.byos.checks.fixtures.ImportedEstate;
import dev.byos.model.estate.StorageProtection;
import java.util.List;

class SoftDeleteTest extends ControlTest {

  SoftDeleteTest() {
    super("BYOS-CTL-014");
  }

  @Override
  protected List<ControlCase> cases() {
    return List.of(
        missed(
            "switched off",
            "storage/stteu",
            s -> s.storage.get("stteu").protection = ImportedEstate.protection(0, true)),
        missed(
            "containers forgotten",
            "storage/stteu",
            s ->
                s.storage.get("stteu").protection =
                    new StorageProtection(
                        null, true, 7, null, true, true, false, false, List.of(), true, true)),
        untold(
            "an export of accounts alone",
            "storage/stteu",
            s ->
                s.storage
                    .values()
                    .forEach(
                        account -> account.protection = ImportedEstate.protection(null, null))),
        met("both", s -> {}));
  }
}
