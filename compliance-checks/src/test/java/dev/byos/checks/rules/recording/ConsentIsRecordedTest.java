package dev.byos.checks.rules.recording;

import dev.byos.checks.fixtures.CallEvents;
import dev.byos.checks.fixtures.HistoryBuilder;
import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.ScenarioCase;
import dev.byos.model.event.CallEvent;
import java.util.List;

class ConsentIsRecordedTest extends RuleTest {
  private static final String ACS = "communication/acseu";

  ConsentIsRecordedTest() {
    super("BYOS-REC-017");
  }

  @Override
  protected List<ScenarioCase> cases() {
    return List.of(
        fires("a stream without consent", ACS, s -> s.calls.get("callseu").consentRecorded = false),
        happens("a recording without consent", ACS, h -> recorded(h, false)),
        silent("a stream with consent", s -> {}),
        quiet("a recording with consent", h -> recorded(h, true)));
  }

  private static void recorded(HistoryBuilder history, boolean consent) {
    CallEvents.begin(history, "calls-1", "acseu", "receu");
    CallEvent.RecordingStarted started = CallEvents.started("calls-2", "receu");
    history.add(
        "call/calls-1",
        new CallEvent.RecordingStarted(
            started.recordingId(),
            started.callId(),
            started.serverCallId(),
            0,
            "audio",
            "mixed",
            "mp3",
            1,
            started.storageKind(),
            started.destination(),
            started.destinationAccount(),
            started.destinationContainer(),
            "",
            false,
            started.operation(),
            started.apiVersion(),
            200,
            consent));
  }
}
