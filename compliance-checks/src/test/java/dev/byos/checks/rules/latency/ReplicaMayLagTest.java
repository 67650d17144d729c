package dev.byos.checks.rules.latency;

import static dev.byos.checks.fixtures.HistoryBuilder.HOUR;
import static dev.byos.checks.fixtures.HistoryBuilder.MINUTE;

import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.ScenarioCase;
import dev.byos.model.event.ScenarioEvent;
import java.util.List;

class ReplicaMayLagTest extends RuleTest {

  ReplicaMayLagTest() {
    super("BYOS-LAT-006");
  }

  @Override
  protected List<ScenarioCase> cases() {
    return List.of(
        happens(
                "writes just before the outage",
                "storage/stteu",
                h -> {
                  h.at(HOUR).written("stteu", "speecheu", "transcription/b-1");
                  h.at(HOUR + 10 * MINUTE)
                      .add(
                          "scenario/run",
                          new ScenarioEvent.FaultBegan(
                              "region-down", List.of("westeurope"), 0, HOUR));
                })
            .on(s -> s.storage.get("stteu").sku = "Standard_GRS"),
        quiet(
                "writes long before",
                h -> {
                  h.at(HOUR).written("stteu", "speecheu", "transcription/b-1");
                  h.at(HOUR + 16 * MINUTE)
                      .add(
                          "scenario/run",
                          new ScenarioEvent.FaultBegan(
                              "region-down", List.of("westeurope"), 0, HOUR));
                })
            .on(s -> s.storage.get("stteu").sku = "Standard_GRS"),
        quiet(
                "another region",
                h -> {
                  h.at(HOUR).written("stteu", "speecheu", "transcription/b-1");
                  h.at(HOUR)
                      .add(
                          "scenario/run",
                          new ScenarioEvent.FaultBegan("region-down", List.of("eastus"), 0, HOUR));
                })
            .on(s -> s.storage.get("stteu").sku = "Standard_GRS"),
        quiet(
            "an account that is not replicated",
            h -> {
              h.at(HOUR).written("stteu", "speecheu", "transcription/b-1");
              h.at(HOUR)
                  .add(
                      "scenario/run",
                      new ScenarioEvent.FaultBegan("region-down", List.of("westeurope"), 0, HOUR));
            }));
  }
}
