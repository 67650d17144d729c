package dev.byos.checks.rules.speechwork;

import static dev.byos.checks.fixtures.BatchSpec.batch;
import static dev.byos.checks.fixtures.HistoryBuilder.HOUR;
import static dev.byos.checks.fixtures.TranscriptionEvents.ENTITY;

import dev.byos.checks.fixtures.HistoryBuilder;
import dev.byos.checks.fixtures.TranscriptionEvents;
import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.ScenarioCase;
import java.util.List;

class PlainUrlsOnOldApiTest extends RuleTest {
  PlainUrlsOnOldApiTest() {
    super("BYOS-SPE-032");
  }

  @Override
  protected List<ScenarioCase> cases() {
    return List.of(
        fires("the default validity", "workload/batch", batch(b -> b.apiVersion = "v3.2")),
        fires(
            "a stated validity",
            "workload/batch",
            batch(
                b -> {
                  b.apiVersion = "v3.1";
                  b.sasValidityMicros = HOUR;
                })),
        happens("a signed listing", "workload/batch", h -> listed(h, "v3.2", HOUR)),
        silent(
            "plain URLs asked for",
            batch(
                b -> {
                  b.apiVersion = "v3.2";
                  b.sasValidityMicros = 0;
                })),
        silent("a newer version", batch(b -> {})),
        quiet("a plain listing", h -> listed(h, "v3.2", 0)));
  }

  private static void listed(HistoryBuilder history, String apiVersion, long sasValidityMicros) {
    TranscriptionEvents.begin(history, "stteu", apiVersion, null);
    TranscriptionEvents.succeed(history);
    history.add(ENTITY, TranscriptionEvents.listed(sasValidityMicros));
  }
}
