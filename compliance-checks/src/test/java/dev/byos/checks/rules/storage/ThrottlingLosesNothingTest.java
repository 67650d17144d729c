package dev.byos.checks.rules.storage;

import static dev.byos.checks.fixtures.HistoryBuilder.HOUR;

import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.ScenarioCase;
import dev.byos.model.event.WorkEvent;
import java.util.List;

class ThrottlingLosesNothingTest extends RuleTest {

  ThrottlingLosesNothingTest() {
    super("BYOS-STO-011");
  }

  @Override
  protected List<ScenarioCase> cases() {
    return List.of(
        happens(
            "a write given up on a busy account",
            "storage/stteu",
            h ->
                h.add(
                    "transcription/b-1",
                    new WorkEvent.ArtefactFailed(
                        "TRANSCRIPTION_RESULT", "stteu", "c", "b", 4, 503, "ServerBusy", "busy"))),
        happens(
            "a retry without a pause",
            "transcription/b-1",
            h ->
                h.add(
                    "transcription/b-1",
                    new WorkEvent.RetryScheduled("PutBlob", "stteu/c/b", 1, "ServerBusy", 0))),
        quiet(
            "a retry after a pause",
            h ->
                h.add(
                    "transcription/b-1",
                    new WorkEvent.RetryScheduled("PutBlob", "stteu/c/b", 1, "ServerBusy", HOUR))));
  }
}
