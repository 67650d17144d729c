package dev.byos.checks.rules.recording;

import dev.byos.checks.fixtures.CallEvents;
import dev.byos.checks.fixtures.HistoryBuilder;
import dev.byos.checks.fixtures.ScenarioBuilder;
import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.ScenarioCase;
import dev.byos.model.event.CallEvent;
import java.util.List;

class CallbacksTellOfStateTest extends RuleTest {
  private static final String CALL = "call/callseu-1";
  private static final String URI = "https://contoso.example/recordings";

  CallbacksTellOfStateTest() {
    super("BYOS-REC-016");
  }

  @Override
  protected List<ScenarioCase> cases() {
    return List.of(
        fires(
            "a callback without encryption",
            "communication/acseu",
            s -> s.calls.get("callseu").callbackUri = "http://contoso.example/recordings"),
        happens("a pause of which nobody was told", CALL, h -> paused(h, false))
            .on(CallbacksTellOfStateTest::callback),
        silent("a secure callback", CallbacksTellOfStateTest::callback),
        quiet("a pause of which the callback was told", h -> paused(h, true))
            .on(CallbacksTellOfStateTest::callback),
        quiet("a pause of a recording without callback", h -> paused(h, false))
            .on(s -> s.calls.get("callsus").callbackUri = URI));
  }

  private static void callback(ScenarioBuilder scenario) {
    scenario.calls.get("callseu").callbackUri = URI;
  }

  private static void paused(HistoryBuilder history, boolean told) {
    history.add(CALL, new CallEvent.CallStarted("id", "acseu", "callseu", 2));
    history.add(CALL, CallEvents.started("callseu-1", "receu"));
    history.add(CALL, new CallEvent.RecordingPaused("rec-callseu-1", 202));
    if (told) {
      history.add(CALL, new CallEvent.RecordingStateChanged("rec-callseu-1", URI, "inactive"));
    }
    CallEvents.end(history, "callseu-1");
  }
}
