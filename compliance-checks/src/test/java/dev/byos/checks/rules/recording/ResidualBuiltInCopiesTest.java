package dev.byos.checks.rules.recording;

import static dev.byos.checks.fixtures.HistoryBuilder.HOUR;

import dev.byos.checks.fixtures.CallEvents;
import dev.byos.checks.fixtures.CleanHistory;
import dev.byos.checks.fixtures.HistoryBuilder;
import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.ScenarioCase;
import java.util.List;

class ResidualBuiltInCopiesTest extends RuleTest {
  private static final String ACS = "communication/acseu";
  private static final String CALL = "call/calls-1";

  ResidualBuiltInCopiesTest() {
    super("BYOS-REC-006");
  }

  @Override
  protected List<ScenarioCase> cases() {
    return List.of(
        happens(
            "the built-in copy of an exported recording",
            ACS,
            h -> CleanHistory.call(h, "calls-1", "acseu", "receu")),
        quiet("the built-in copy of a failed export", h -> failed(h)));
  }

  private static void failed(HistoryBuilder history) {
    CallEvents.begin(history, "calls-1", "acseu", "receu");
    CallEvents.end(history, "calls-1");
    history.add(CALL, CallEvents.exportFailed("calls-1", "receu", 24 * HOUR));
    history.add(ACS, CallEvents.kept("calls-1", 24 * HOUR));
    history.add(ACS, CallEvents.published("calls-1", true));
  }
}
