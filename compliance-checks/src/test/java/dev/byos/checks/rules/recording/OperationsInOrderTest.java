package dev.byos.checks.rules.recording;

import dev.byos.checks.fixtures.CallEvents;
import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.ScenarioCase;
import dev.byos.model.event.CallEvent;
import java.util.List;

class OperationsInOrderTest extends RuleTest {
  private static final String CALL = "call/calls-1";

  OperationsInOrderTest() {
    super("BYOS-REC-015");
  }

  @Override
  protected List<ScenarioCase> cases() {
    return List.of(
        happens(
            "a resume without a pause",
            CALL,
            h -> {
              CallEvents.begin(h, "calls-1", "acseu", "receu");
              h.add(CALL, new CallEvent.RecordingResumed("rec-calls-1", 202));
            }),
        happens(
            "a pause that was answered with 404",
            CALL,
            h -> {
              CallEvents.begin(h, "calls-1", "acseu", "receu");
              h.add(CALL, new CallEvent.RecordingPaused("rec-calls-1", 404));
            }),
        happens("a stop without a start", CALL, h -> CallEvents.end(h, "calls-1")),
        quiet(
            "a pause and a resume",
            h -> {
              CallEvents.begin(h, "calls-1", "acseu", "receu");
              h.add(CALL, new CallEvent.RecordingPaused("rec-calls-1", 202));
              h.add(CALL, new CallEvent.RecordingResumed("rec-calls-1", 202));
              CallEvents.end(h, "calls-1");
            }));
  }
}
