package dev.byos.checks.rules.latency;

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
import dev.byos.model.event.CommunicationEvent;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;
import java.util.HashMap;
import java.util.Map;

/**
 * The event that tells of a recording usually follows its end within minutes; whoever waits for it
 * must know when it comes late, since a failed export can be fetched for one day only.
 */
@RuleInfo(
    id = "BYOS-LAT-005",
    title = "Recording events follow the end of the recording within minutes",
    severity = Severity.NOTE,
    scope = Scope.HISTORY,
    pillar = Pillar.PERFORMANCE_EFFICIENCY,
    needs = Need.RECORDING,
    sources = @Source(document = Document.ACS_RECORDING, section = "Event Grid notification"))
public final class RecordingEventsComeSoon implements HistoryRule {
  private static final long SECOND_MICROS = 1_000_000L;

  /** The documents say a few minutes; the figure is an assumption. */
  private static final long LIMIT_MICROS = 5 * 60 * SECOND_MICROS;

  /** When recordings stopped whose event has not been published. */
  private final Map<String, Long> stopped = new HashMap<>();

  @Override
  public void watch(History history, RuleContext context, Findings findings) {
    history.on(
        CallEvent.RecordingStopped.class,
        (line, event) -> stopped.put(event.recordingId(), line.timeMicros()));
    history.on(
        CommunicationEvent.RecordingFileStatusPublished.class,
        (line, event) -> {
          Long end = stopped.remove(event.recordingId());
          if (end == null) {
            return;
          }
          findings.examined();
          long later = line.timeMicros() - end;
          if (later > LIMIT_MICROS) {
            findings.report(
                line.entity().toString(),
                "A recording's event was published %d s after the recording had ended, usual are minutes."
                    .formatted(later / SECOND_MICROS),
                "Do not wait for the event alone: ask for missing recordings before their built-in copy expires.",
                Proof.of(line));
          }
        });
  }
}
