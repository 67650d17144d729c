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
import dev.byos.model.event.CommunicationEvent;
import dev.byos.model.event.HistoryEvent;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;
import java.util.Map;
import java.util.TreeMap;

/**
 * A known behaviour of the service that a reviewer must know of: data stays outside the customer's
 * account for 24 hours even after a successful export.
 */
@RuleInfo(
    id = "BYOS-REC-006",
    title = "Exported recordings also rest in built-in storage for a while",
    severity = Severity.WARNING,
    pillar = Pillar.SECURITY,
    scope = Scope.HISTORY,
    needs = Need.EXPORTED_RECORDING,
    sources = {
      @Source(document = Document.SEED_B, section = "Known issues"),
      @Source(document = Document.ACS_BYOS_48, section = "Known issues")
    })
public final class ResidualBuiltInCopies implements HistoryRule {

  private final Map<String, Residue> residues = new TreeMap<>();

  @Override
  public void watch(History history, RuleContext context, Findings findings) {
    OpenRecordings recordings = new OpenRecordings();
    recordings.watch(history);
    history.on(
        CommunicationEvent.BuiltInCopyKept.class,
        (line, event) -> {
          findings.examined();
          if (recordings
              .of(event.recordingId())
              .filter(OpenRecordings.Open::exported)
              .isPresent()) {
            Residue residue =
                residues.computeIfAbsent(line.entity().toString(), subject -> new Residue(line));
            residue.copies++;
            residue.bytes += event.bytes();
            residue.longest =
                Math.max(residue.longest, event.expiresAtMicros() - line.timeMicros());
          }
        });
    recordings.release(history);
    history.atEnd(
        last ->
            residues.forEach(
                (subject, residue) ->
                    findings.report(
                        subject,
                        "%d exported recordings (%d bytes) were also kept in built-in storage, each for up to %d hours."
                            .formatted(residue.copies, residue.bytes, residue.longest / HOUR),
                        "Count the built-in copies as residual data, or delete them once the export is confirmed.",
                        Proof.of(residue.first))));
  }

  private static final long HOUR = 3_600_000_000L;

  private static final class Residue {
    private final HistoryEvent first;
    private long copies;
    private long bytes;
    private long longest;

    Residue(HistoryEvent first) {
      this.first = first;
    }
  }
}
