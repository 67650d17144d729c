package dev.byos.checks.rules.recording;

import dev.byos.checks.rule.Document;
import dev.byos.checks.rule.Findings;
import dev.byos.checks.rule.History;
import dev.byos.checks.rule.HistoryRule;
import dev.byos.checks.rule.Need;
import dev.byos.checks.rule.Proof;
import dev.byos.checks.rule.RuleContext;
import dev.byos.checks.rule.RuleInfo;
import dev.byos.checks.rule.Scope;
import dev.byos.checks.rule.Source;
import dev.byos.model.event.CallEvent;
import dev.byos.model.event.HistoryEvent;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;
import java.util.HashMap;
import java.util.Map;

/**
 * Pause and resume alternate and answer 202; stop comes last and answers 204 (nothing when the
 * call's end stops the recording).
 */
@RuleInfo(
    id = "BYOS-REC-015",
    title = "A recording is started, paused and resumed in turn, and stopped",
    severity = Severity.ERROR,
    pillar = Pillar.RELIABILITY,
    scope = Scope.HISTORY,
    needs = Need.RECORDING,
    sources = @Source(document = Document.CALL_AUTOMATION, section = "Recording operations"))
public final class OperationsInOrder implements HistoryRule {

  private static final String REMEDY = "Send start, then pause and resume in turn, then stop.";

  /** Whether each open recording is paused. */
  private final Map<String, Boolean> paused = new HashMap<>();

  @Override
  public void watch(History history, RuleContext context, Findings findings) {
    history.on(
        CallEvent.RecordingStarted.class,
        (line, event) -> {
          findings.examined();
          if (paused.put(event.recordingId(), event.pauseOnStart()) != null) {
            report(line, "a start", "the recording had been started already", findings);
          }
        });
    history.on(
        CallEvent.RecordingPaused.class,
        (line, event) -> turn(line, event.recordingId(), true, event.status(), findings));
    history.on(
        CallEvent.RecordingResumed.class,
        (line, event) -> turn(line, event.recordingId(), false, event.status(), findings));
    history.on(
        CallEvent.RecordingStopped.class,
        (line, event) -> {
          if (paused.remove(event.recordingId()) == null) {
            report(line, "a stop", "the recording was not going on", findings);
          } else if (event.status() != 204 && event.status() != 0) {
            report(line, "a stop", "it was answered with " + event.status(), findings);
          }
        });
  }

  private void turn(
      HistoryEvent line, String recordingId, boolean pause, int status, Findings findings) {
    String what = pause ? "a pause" : "a resume";
    Boolean before = paused.get(recordingId);
    if (before == null) {
      report(line, what, "the recording was not going on", findings);
      return;
    }
    paused.put(recordingId, pause);
    if (before == pause) {
      report(line, what, pause ? "it was paused already" : "it was not paused", findings);
    } else if (status != 202) {
      report(line, what, "it was answered with " + status, findings);
    }
  }

  private static void report(HistoryEvent line, String what, String why, Findings findings) {
    findings.report(
        line.entity().toString(),
        "There was %s, but %s.".formatted(what, why),
        REMEDY,
        Proof.of(line));
  }
}
