package dev.byos.checks.rules.latency;

import static dev.byos.checks.fixtures.HistoryBuilder.HOUR;
import static dev.byos.checks.fixtures.HistoryBuilder.MINUTE;

import dev.byos.checks.fixtures.CallEvents;
import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.ScenarioCase;
import java.util.List;

class RecordingEventsComeSoonTest extends RuleTest {

  RecordingEventsComeSoonTest() {
    super("BYOS-LAT-005");
  }

  @Override
  protected List<ScenarioCase> cases() {
    return List.of(
        happens(
            "an hour later",
            "communication/acseu",
            h -> {
              CallEvents.begin(h, "c", "acseu", "receu");
              CallEvents.end(h, "c");
              h.at(HOUR).add("communication/acseu", CallEvents.published("c", false));
            }),
        quiet(
            "two minutes later",
            h -> {
              CallEvents.begin(h, "c", "acseu", "receu");
              CallEvents.end(h, "c");
              h.at(2 * MINUTE).add("communication/acseu", CallEvents.published("c", false));
            }));
  }
}
