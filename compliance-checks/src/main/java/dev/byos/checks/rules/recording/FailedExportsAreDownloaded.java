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
import dev.byos.checks.rules.LongMap;
import dev.byos.model.event.CallEvent;
import dev.byos.model.event.CommunicationEvent;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;

/**
 * What could not be exported is lost when its built-in copy expires, unless somebody fetches it
 * before.
 */
@RuleInfo(
    id = "BYOS-REC-010",
    title = "After a failed export the recording is downloaded in time",
    severity = Severity.ERROR,
    pillar = Pillar.RELIABILITY,
    scope = Scope.HISTORY,
    needs = Need.EXPORTED_RECORDING,
    sources = @Source(document = Document.ACS_QUICKSTART, section = "Export failure"))
public final class FailedExportsAreDownloaded implements HistoryRule {

  private static final String REMEDY =
      "On the failure notification, download the recording from its URL within 24 hours.";

  /** Failed exports, each with the last moment for the download. */
  private final LongMap waiting = new LongMap();

  @Override
  public void watch(History history, RuleContext context, Findings findings) {
    history.on(CallEvent.RecordingExported.class, (line, event) -> findings.examined());
    history.on(
        CallEvent.RecordingExportFailed.class,
        (line, event) -> {
          findings.examined();
          waiting.put(event.recordingId(), event.downloadBeforeMicros());
        });
    history.on(
        CommunicationEvent.BuiltInCopyDownloaded.class,
        (line, event) -> {
          if (line.timeMicros() <= waiting.get(event.recordingId(), Long.MIN_VALUE)) {
            waiting.remove(event.recordingId());
          }
        });
    history.on(
        CommunicationEvent.BuiltInCopyExpired.class,
        (line, event) -> {
          if (waiting.remove(event.recordingId())) {
            findings.report(
                line.entity().toString(),
                "A recording whose export had failed expired without having been downloaded.",
                REMEDY,
                Proof.of(line));
          }
        });
    history.atEnd(
        last -> {
          long lost = waiting.countUpTo(last.timeMicros());
          if (lost > 0) {
            findings.report(
                "scenario/run",
                "%d recordings whose export had failed were not downloaded in time."
                    .formatted(lost),
                REMEDY,
                Proof.of(last));
          }
        });
  }
}
