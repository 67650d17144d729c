package dev.byos.checks.rules.residency;

import dev.byos.checks.fixtures.ScenarioBuilder;
import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.ScenarioCase;
import dev.byos.model.estate.BlobContainer;
import dev.byos.model.estate.Intent;
import dev.byos.model.estate.LifecycleRule;
import java.util.List;
import java.util.Map;

class ContainersHonourCustomerRulesTest extends RuleTest {

  ContainersHonourCustomerRulesTest() {
    super("BYOS-RES-007");
  }

  @Override
  protected List<ScenarioCase> cases() {
    return List.of(
        fires(
            "deletion before retention is over",
            "storage/receu/recordings",
            s -> {
              ruled(s, "receu", 10, "None");
              ruled(s, "recus", 0, "None");
              s.storage.get("receu").lifecycle.add(new LifecycleRule("soon", "recordings", 5));
            }),
        fires(
            "public access",
            "storage/receu/recordings",
            s -> {
              ruled(s, "receu", 0, "Blob");
              ruled(s, "recus", 0, "None");
            }),
        fires(
            "rules here but not there",
            "storage/recus/recordings",
            s -> ruled(s, "receu", 0, "None")),
        silent(
            "rules that agree",
            s -> {
              ruled(s, "receu", 5, "None");
              ruled(s, "recus", 0, "None");
              s.storage.get("receu").lifecycle.add(new LifecycleRule("later", "recordings", 10));
            }),
        fires(
            "a stated container that anybody reads",
            "storage/receu/recordings",
            s -> {
              s.calls.clear();
              s.intent =
                  new Intent(
                      List.of(new Intent.RecordingDestination("acseu", "receu", null)), Map.of());
              s.storage
                  .get("receu")
                  .containers
                  .add(new BlobContainer("recordings", "Container", 0, false, List.of()));
            }));
  }

  private static void ruled(
      ScenarioBuilder scenario, String account, long immutableForMicros, String publicAccess) {
    scenario
        .storage
        .get(account)
        .containers
        .add(
            new BlobContainer(
                "recordings", publicAccess, immutableForMicros, false, List.of("keep-seven-days")));
  }
}
