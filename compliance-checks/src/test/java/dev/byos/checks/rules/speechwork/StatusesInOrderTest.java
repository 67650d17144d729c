package dev.byos.checks.rules.speechwork;

import static dev.byos.checks.fixtures.BatchSpec.batch;
import static dev.byos.checks.fixtures.TranscriptionEvents.ENTITY;

import dev.byos.checks.fixtures.HistoryBuilder;
import dev.byos.checks.fixtures.TranscriptionEvents;
import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.ScenarioCase;
import dev.byos.model.event.TranscriptionEvent;
import java.util.List;

class StatusesInOrderTest extends RuleTest {
  StatusesInOrderTest() {
    super("BYOS-SPE-039");
  }

  @Override
  protected List<ScenarioCase> cases() {
    return List.of(
        happens(
                "running again after success",
                ENTITY,
                h -> {
                  done(h);
                  h.add(ENTITY, new TranscriptionEvent.TranscriptionStarted("t"));
                })
            .on(batch(b -> {})),
        happens(
                "an answer that lags behind",
                ENTITY,
                h -> {
                  done(h);
                  h.add(ENTITY, TranscriptionEvents.polled("Running"));
                })
            .on(batch(b -> {})),
        happens(
                "success without having run",
                ENTITY,
                h -> {
                  TranscriptionEvents.begin(h, "stteu", "2024-11-15", null);
                  h.add(
                      ENTITY,
                      new TranscriptionEvent.TranscriptionSucceeded(
                          "t", "stteu", "westeurope", 1, 0, 0));
                })
            .on(batch(b -> {})),
        quiet(
                "one after the other",
                h -> {
                  TranscriptionEvents.begin(h, "stteu", "2024-11-15", null);
                  h.add(ENTITY, TranscriptionEvents.polled("NotStarted"));
                  TranscriptionEvents.succeed(h);
                  h.add(ENTITY, TranscriptionEvents.polled("Succeeded"));
                })
            .on(batch(b -> {})),
        quiet(
                "a failure",
                h -> {
                  TranscriptionEvents.begin(h, "stteu", "2024-11-15", null);
                  h.add(ENTITY, new TranscriptionEvent.TranscriptionFailed("t", "Code", "why"));
                  h.add(ENTITY, TranscriptionEvents.polled("Failed"));
                })
            .on(batch(b -> {})));
  }

  private static void done(HistoryBuilder history) {
    TranscriptionEvents.begin(history, "stteu", "2024-11-15", null);
    TranscriptionEvents.succeed(history);
  }
}
