package dev.byos.checks.rules.controls;

import dev.byos.checks.fixtures.ScenarioBuilder;
import dev.byos.model.estate.Intent;
import java.util.List;

class StorageSkuIsAllowedTest extends ControlTest {

  StorageSkuIsAllowedTest() {
    super("BYOS-CTL-012");
  }

  @Override
  protected List<ControlCase> cases() {
    return List.of(
        missed(
            "a SKU that is not allowed",
            "storage/stteu",
            s -> {
              allow(s, "Standard_GZRS");
              s.storage.get("stteu").sku = "Premium_LRS";
            }),
        met(
            "a SKU in other letters",
            s -> {
              allow(s, "standard_gzrs");
            }),
        met("no list", s -> s.storage.get("stteu").sku = "Premium_LRS"));
  }

  private static void allow(ScenarioBuilder scenario, String sku) {
    scenario.intent =
        new Intent(
            scenario.intent.recordingDestinations(), scenario.intent.speechUses(), List.of(sku));
  }
}
