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
 * Export spares the customer the download; fetching an exported recording from built-in storage is
 * work for nothing.
 */
@RuleInfo(
    id = "BYOS-REC-005",
    title = "Nobody downloads what was exported",
    severity = Severity.NOTE,
    pillar = Pillar.COST_OPTIMIZATION,
    scope = Scope.HISTORY,
    needs = Need.EXPORTED_RECORDING,
    sources = @Source(document = Document.SEED_B, section = "Overview"))
public final class NoDownloadAfterExport implements HistoryRule {

  /** Recordings in built-in storage that nobody need fetch. */
  private final LongMap exported = new LongMap();

  @Override
  public void watch(History history, RuleContext context, Findings findings) {
    history.on(
        CallEvent.RecordingExported.class,
        (line, event) -> {
          findings.examined();
          exported.put(event.recordingId(), line.number());
        });
    history.on(
        CommunicationEvent.BuiltInCopyExpired.class,
        (line, event) -> exported.remove(event.recordingId()));
    history.on(
        CommunicationEvent.BuiltInCopyDownloaded.class,
        (line, event) -> {
          findings.examined();
          if (exported.contains(event.recordingId())) {
            findings.report(
                line.entity().toString(),
                "A recording was downloaded from built-in storage though its export had succeeded.",
                "Read the recording from the storage account it was exported to.",
                Proof.of(line));
          }
        });
  }
}
