package dev.byos.checks.rules.recording;

import dev.byos.checks.fixtures.CallEvents;
import dev.byos.checks.fixtures.HistoryBuilder;
import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.ScenarioCase;
import java.util.List;

class SameRecordingApiTest extends RuleTest {
  private static final String CALL = "call/calls-1";

  SameRecordingApiTest() {
    super("BYOS-REC-003");
  }

  @Override
  protected List<ScenarioCase> cases() {
    return List.of(
        happens("another operation", CALL, h -> started(h, "POST /other")),
        quiet("the common operation", h -> started(h, "POST /calling/recordings")));
  }

  private static void started(HistoryBuilder history, String operation) {
    history.add(
        CALL,
        CallEvents.started(
            "calls-1",
            "receu",
            "https://receu.blob.core.windows.net/recordings",
            operation,
            false));
  }
}
