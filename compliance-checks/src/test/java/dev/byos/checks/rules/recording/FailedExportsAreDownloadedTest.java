package dev.byos.checks.rules.recording;

import static dev.byos.checks.fixtures.HistoryBuilder.HOUR;

import dev.byos.checks.fixtures.CallEvents;
import dev.byos.checks.fixtures.HistoryBuilder;
import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.ScenarioCase;
import java.util.List;

class FailedExportsAreDownloadedTest extends RuleTest {
  private static final String ACS = "communication/acseu";
  private static final String CALL = "call/calls-1";

  FailedExportsAreDownloadedTest() {
    super("BYOS-REC-010");
  }

  @Override
  protected List<ScenarioCase> cases() {
    return List.of(
        happens(
            "a failed export that nobody fetched",
            ACS,
            h -> {
              failed(h);
              h.at(24 * HOUR).add(ACS, CallEvents.expired("calls-1"));
            }),
        happens(
            "a failed export that is overdue at the end",
            "scenario/run",
            h -> {
              failed(h);
              h.at(25 * HOUR);
            }),
        quiet(
            "a failed export that was fetched",
            h -> {
              failed(h);
              h.add(ACS, CallEvents.downloaded("calls-1"));
              h.at(24 * HOUR).add(ACS, CallEvents.expired("calls-1"));
            }));
  }

  private static void failed(HistoryBuilder history) {
    CallEvents.begin(history, "calls-1", "acseu", "receu");
    CallEvents.end(history, "calls-1");
    history.add(CALL, CallEvents.exportFailed("calls-1", "receu", 24 * HOUR));
    history.add(ACS, CallEvents.kept("calls-1", 24 * HOUR));
    history.add(ACS, CallEvents.published("calls-1", true));
  }
}
