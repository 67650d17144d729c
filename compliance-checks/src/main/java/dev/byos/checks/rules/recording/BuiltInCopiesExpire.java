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
import dev.byos.model.event.CommunicationEvent;
import dev.byos.model.event.HistoryEvent;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;
import java.util.Map;
import java.util.TreeMap;

/** The built-in copy is kept for the time that the profile says, and not longer. */
@RuleInfo(
    id = "BYOS-REC-007",
    title = "Built-in copies are gone after their time",
    severity = Severity.ERROR,
    pillar = Pillar.SECURITY,
    scope = Scope.HISTORY,
    needs = Need.RECORDING,
    sources = {
      @Source(document = Document.SEED_B, section = "Known issues"),
      @Source(document = Document.ACS_RECORDING, section = "Retention")
    })
public final class BuiltInCopiesExpire implements HistoryRule {

  /** An expiry may be carried out a little late. */
  private static final long SLACK_MICROS = 60_000_000;

  private static final String REMEDY =
      "Delete the recording from built-in storage and report the overrun to the service.";
  private final Map<String, LongMap> kept = new TreeMap<>();

  @Override
  public void watch(History history, RuleContext context, Findings findings) {
    long retention = context.profile().builtInCopyMicros();
    history.on(
        CommunicationEvent.BuiltInCopyKept.class,
        (line, event) -> {
          findings.examined();
          copies(line).put(event.recordingId(), event.expiresAtMicros());
          if (event.expiresAtMicros() - line.timeMicros() > retention + SLACK_MICROS) {
            findings.report(
                line.entity().toString(),
                "A built-in copy is to be kept for %d minutes instead of %d."
                    .formatted(
                        (event.expiresAtMicros() - line.timeMicros()) / MINUTE, retention / MINUTE),
                REMEDY,
                Proof.of(line));
          }
        });
    history.on(
        CommunicationEvent.BuiltInCopyExpired.class,
        (line, event) -> {
          long due = copies(line).get(event.recordingId(), line.timeMicros());
          copies(line).remove(event.recordingId());
          if (line.timeMicros() > due + SLACK_MICROS) {
            findings.report(
                line.entity().toString(),
                "A built-in copy was deleted %d minutes too late."
                    .formatted((line.timeMicros() - due) / MINUTE),
                REMEDY,
                Proof.of(line));
          }
        });
    history.on(
        CommunicationEvent.BuiltInCopyDownloaded.class,
        (line, event) -> {
          if (line.timeMicros() > copies(line).get(event.recordingId(), Long.MAX_VALUE)) {
            findings.report(
                line.entity().toString(),
                "A built-in copy could still be downloaded after its time.",
                REMEDY,
                Proof.of(line));
          }
        });
    history.atEnd(
        last ->
            kept.forEach(
                (subject, copies) -> {
                  long overdue = copies.countUpTo(last.timeMicros() - SLACK_MICROS);
                  if (overdue > 0) {
                    findings.report(
                        subject,
                        "%d built-in copies were still there after their time.".formatted(overdue),
                        REMEDY,
                        Proof.of(last));
                  }
                }));
  }

  private static final long MINUTE = 60_000_000L;

  private LongMap copies(HistoryEvent line) {
    return kept.computeIfAbsent(line.entity().toString(), subject -> new LongMap());
  }
}
