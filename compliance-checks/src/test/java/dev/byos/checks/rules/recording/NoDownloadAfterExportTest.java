package dev.byos.checks.rules.recording;

import static dev.byos.checks.fixtures.HistoryBuilder.HOUR;

import dev.byos.checks.fixtures.CallEvents;
import dev.byos.checks.fixtures.HistoryBuilder;
import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.ScenarioCase;
import java.util.List;

class NoDownloadAfterExportTest extends RuleTest {
  private static final String ACS = "communication/acseu";
  private static final String CALL = "call/calls-1";

  NoDownloadAfterExportTest() {
    super("BYOS-REC-005");
  }

  @Override
  protected List<ScenarioCase> cases() {
    return List.of(
        happens(
            "a download for nothing",
            ACS,
            h -> {
              CallEvents.begin(h, "calls-1", "acseu", "receu");
              CallEvents.end(h, "calls-1");
              h.add(CALL, CallEvents.exported("calls-1", "receu", 2));
              h.add(ACS, CallEvents.kept("calls-1", 24 * HOUR));
              h.add(ACS, CallEvents.downloaded("calls-1"));
            }),
        quiet(
            "a download after a failed export",
            h -> {
              failed(h);
              h.add(ACS, CallEvents.downloaded("calls-1"));
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
