package dev.byos.checks.rules.latency;

import dev.byos.checks.fixtures.HistoryBuilder;
import dev.byos.checks.fixtures.ScenarioBuilder;
import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.ScenarioCase;
import dev.byos.model.estate.ResidencyPolicy;
import java.util.List;

class NotTooRemoteTest extends RuleTest {

  NotTooRemoteTest() {
    super("BYOS-LAT-003");
  }

  @Override
  protected List<ScenarioCase> cases() {
    return List.of(
        fires("another continent", "speech/speecheu", s -> move(s, "eastus")),
        fires("another continent without figures", "speech/speecheu", s -> move(s, "southindia")),
        silent("the next country", s -> move(s, "northeurope")),
        fires(
            "the next country under a strict policy",
            "speech/speecheu",
            s -> {
              move(s, "northeurope");
              s.residency = new ResidencyPolicy(List.of(), List.of("Europe"), 10);
            }),
        happens(
            "blobs that cross the ocean",
            "speech/speecheu",
            h ->
                h.add(
                    "storage/stteu",
                    "eastus",
                    HistoryBuilder.write(
                        HistoryBuilder.access("PutBlob", "speecheu", "transcription/b-1")))));
  }

  private static void move(ScenarioBuilder scenario, String storageRegion) {
    scenario.storage.get("stteu").location = storageRegion;
  }
}
