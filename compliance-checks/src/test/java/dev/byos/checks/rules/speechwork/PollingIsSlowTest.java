package dev.byos.checks.rules.speechwork;

import static dev.byos.checks.fixtures.BatchSpec.batch;
import static dev.byos.checks.fixtures.HistoryBuilder.MINUTE;
import static dev.byos.checks.fixtures.TranscriptionEvents.ENTITY;

import dev.byos.checks.fixtures.HistoryBuilder;
import dev.byos.checks.fixtures.TranscriptionEvents;
import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.ScenarioCase;
import java.util.List;

class PollingIsSlowTest extends RuleTest {
  PollingIsSlowTest() {
    super("BYOS-SPE-042");
  }

  @Override
  protected List<ScenarioCase> cases() {
    return List.of(
        fires("every ten seconds", "workload/batch", batch(b -> b.pollEveryMicros = 10_000_000)),
        happens("again after half a minute", "workload/batch", h -> asked(h, MINUTE / 2))
            .on(batch(b -> {})),
        silent("every minute", batch(b -> b.pollEveryMicros = MINUTE)),
        quiet("again after a minute", h -> asked(h, MINUTE)).on(batch(b -> {})));
  }

  private static void asked(HistoryBuilder history, long apart) {
    history.at(MINUTE).add(ENTITY, TranscriptionEvents.polled("Running"));
    history.at(MINUTE + apart).add(ENTITY, TranscriptionEvents.polled("Succeeded"));
  }
}
