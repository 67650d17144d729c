package dev.byos.checks.rules.recording;

import dev.byos.checks.rule.ConfigurationRule;
import dev.byos.checks.rule.DeclaredRecording;
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
import dev.byos.model.estate.Estate;
import dev.byos.model.event.CallEvent;
import dev.byos.model.event.HistoryEvent;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The service accepts a request with 202 and tells the callback what became of it. The callback
 * carries ids of calls and recordings, so that it must be HTTPS; a client that is never told does
 * not know whether it records.
 */
@RuleInfo(
    id = "BYOS-REC-016",
    title = "Recording callbacks are HTTPS, and a change of state follows each 202",
    severity = Severity.ERROR,
    pillar = Pillar.SECURITY,
    scope = {Scope.CONFIGURATION, Scope.HISTORY},
    needs = Need.RECORDING_CALLBACK,
    sources = @Source(document = Document.CALL_AUTOMATION, section = "recordingStateCallbackUri"))
public final class CallbacksTellOfState implements ConfigurationRule, HistoryRule {

  private static final int ACCEPTED = 202;
  private static final String SECURE = "Give an https:// address as recordingStateCallbackUri.";
  private static final String ASK =
      "Ask for the recording's state with GET /calling/recordings/{recordingId}.";

  /** Streams whose recordings have a callback. */
  private final Set<String> streams = new HashSet<>();

  /** Calls of such streams that are going on, by the entity's name. */
  private final Set<String> calls = new HashSet<>();

  /** Accepted requests of which the callback has not been told, by recording. */
  private final Map<String, HistoryEvent> untold = new LinkedHashMap<>();

  @Override
  public void check(Estate estate, RuleContext context, Findings findings) {
    for (DeclaredRecording recording : context.recordings()) {
      String uri = recording.calls().recording().callbackUri();
      if (uri != null) {
        findings.examined();
        if (!uri.startsWith("https://")) {
          findings.report(
              recording.subject(),
              "The callback %s of %s is not HTTPS."
                  .formatted(uri.replaceAll("[?].*", "?…"), recording.calls().name()),
              SECURE,
              context.place(recording.path("callbackUri")));
        }
      }
    }
  }

  @Override
  public void watch(History history, RuleContext context, Findings findings) {
    for (DeclaredRecording recording : context.recordings()) {
      if (recording.calls().recording().callbackUri() != null) {
        streams.add(recording.calls().name());
      }
    }
    history.on(
        CallEvent.CallStarted.class,
        (line, event) -> {
          if (streams.contains(event.stream())) {
            calls.add(line.entity().name());
          }
        });
    history.on(CallEvent.CallEnded.class, (line, event) -> calls.remove(line.entity().name()));
    history.on(
        CallEvent.RecordingStarted.class,
        (line, event) -> accepted(line, event.recordingId(), event.status(), findings));
    history.on(
        CallEvent.RecordingPaused.class,
        (line, event) -> accepted(line, event.recordingId(), event.status(), findings));
    history.on(
        CallEvent.RecordingResumed.class,
        (line, event) -> accepted(line, event.recordingId(), event.status(), findings));
    history.on(
        CallEvent.RecordingStateChanged.class,
        (line, event) -> {
          findings.examined();
          untold.remove(event.recordingId());
          if (!event.callbackUri().startsWith("https://")) {
            findings.report(
                line.entity().toString(),
                "The state of a recording was told to %s, which is not HTTPS."
                    .formatted(event.callbackUri()),
                SECURE,
                Proof.of(line));
          }
        });
    history.on(
        CallEvent.RecordingStopped.class,
        (line, event) -> {
          HistoryEvent request = untold.remove(event.recordingId());
          if (request != null) {
            report(request, findings);
          }
        });
    history.atEnd(last -> untold.values().forEach(request -> report(request, findings)));
  }

  private void accepted(HistoryEvent line, String recordingId, int status, Findings findings) {
    if (status == ACCEPTED && calls.contains(line.entity().name())) {
      findings.examined();
      HistoryEvent before = untold.put(recordingId, line);
      if (before != null) {
        report(before, findings);
      }
    }
  }

  private static void report(HistoryEvent request, Findings findings) {
    findings.report(
        request.entity().toString(),
        "%s was answered with 202 and the callback was not told what became of it."
            .formatted(request.event().type()),
        ASK,
        Proof.of(request));
  }
}
