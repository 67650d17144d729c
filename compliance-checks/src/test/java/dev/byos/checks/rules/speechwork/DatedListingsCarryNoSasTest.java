package dev.byos.checks.rules.speechwork;

import static dev.byos.checks.fixtures.HistoryBuilder.HOUR;
import static dev.byos.checks.fixtures.TranscriptionEvents.ENTITY;

import dev.byos.checks.fixtures.HistoryBuilder;
import dev.byos.checks.fixtures.TranscriptionEvents;
import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.ScenarioCase;
import java.util.List;

class DatedListingsCarryNoSasTest extends RuleTest {
  DatedListingsCarryNoSasTest() {
    super("BYOS-SPE-033");
  }

  @Override
  protected List<ScenarioCase> cases() {
    return List.of(
        happens("a signed listing", "workload/batch", h -> listed(h, "stteu", "2024-11-15", HOUR)),
        happens(
            "a signed listing of a later version",
            "workload/batch",
            h -> listed(h, "stteu", "2025-10-15", HOUR)),
        quiet("a plain listing", h -> listed(h, "stteu", "2024-11-15", 0)),
        quiet("a signed listing of an older version", h -> listed(h, "stteu", "v3.2", HOUR)),
        quiet("a resource without BYOS", h -> listed(h, null, "2024-11-15", HOUR)));
  }

  private static void listed(
      HistoryBuilder history, String account, String apiVersion, long sasValidityMicros) {
    TranscriptionEvents.begin(history, account, apiVersion, null);
    TranscriptionEvents.succeed(history);
    history.add(ENTITY, TranscriptionEvents.listed(sasValidityMicros));
  }
}
