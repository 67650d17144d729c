package dev.byos.checks.rules.controls;

import dev.byos.model.estate.ResidencyPolicy;
import java.util.List;

class GeoRedundantStorageTest extends ControlTest {

  GeoRedundantStorageTest() {
    super("BYOS-CTL-011");
  }

  @Override
  protected List<ControlCase> cases() {
    return List.of(
        missed("one region", "storage/stteu", s -> s.storage.get("stteu").sku = "Standard_ZRS"),
        missed(
            "a pair that residency forbids",
            "storage/stteu",
            s -> {
              s.storage.get("stteu").sku = "Standard_LRS";
              s.residency = new ResidencyPolicy(List.of("westeurope", "eastus"), List.of(), 0);
            }),
        met("two regions", s -> {}));
  }
}
