package dev.byos.checks.rules.residency;

import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.ScenarioCase;
import dev.byos.model.estate.ResidencyPolicy;
import java.util.List;

class ReplicaInAllowedPlaceTest extends RuleTest {

  ReplicaInAllowedPlaceTest() {
    super("BYOS-RES-004");
  }

  @Override
  protected List<ScenarioCase> cases() {
    return List.of(
        fires(
            "a replica outside",
            "storage/stteu",
            s -> {
              s.storage.get("stteu").sku = "Standard_RAGZRS";
              s.residency = new ResidencyPolicy(List.of("westeurope", "eastus"), List.of(), 0);
            }),
        silent("a replica inside", s -> s.storage.get("stteu").sku = "Standard_GRS"),
        silent(
            "no replica",
            s -> s.residency = new ResidencyPolicy(List.of("westeurope", "eastus"), List.of(), 0)));
  }
}
