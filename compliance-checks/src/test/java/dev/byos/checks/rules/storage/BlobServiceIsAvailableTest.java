package dev.byos.checks.rules.storage;

import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.ScenarioCase;
import java.util.List;

class BlobServiceIsAvailableTest extends RuleTest {

  BlobServiceIsAvailableTest() {
    super("BYOS-STO-007");
  }

  @Override
  protected List<ScenarioCase> cases() {
    return List.of(
        fires(
            "an account of files",
            "storage/stteu",
            s -> s.storage.get("stteu").kind = "FileStorage"),
        fires(
            "an account of page blobs",
            "storage/stteu",
            s -> s.storage.get("stteu").sku = "Premium_LRS"),
        silent(
            "premium block blobs",
            s -> {
              s.storage.get("stteu").sku = "Premium_ZRS";
              s.storage.get("stteu").kind = "BlockBlobStorage";
            }),
        silent("a standard account", s -> {}));
  }
}
