package dev.byos.checks.rules.storage;

import dev.byos.checks.rule.Document;
import dev.byos.checks.rule.Findings;
import dev.byos.checks.rule.History;
import dev.byos.checks.rule.HistoryRule;
import dev.byos.checks.rule.Proof;
import dev.byos.checks.rule.RuleContext;
import dev.byos.checks.rule.RuleInfo;
import dev.byos.checks.rule.Scope;
import dev.byos.checks.rule.Source;
import dev.byos.model.event.WorkEvent;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;
import java.util.Set;

/**
 * An account over its limit answers 503 or 429; the writer must wait longer from try to try and
 * must not give up before the account is free again.
 */
@RuleInfo(
    id = "BYOS-STO-011",
    title = "Busy storage is retried with back-off and no write is lost",
    severity = Severity.ERROR,
    scope = Scope.HISTORY,
    pillar = Pillar.RELIABILITY,
    sources =
        @Source(document = Document.STORAGE_LIMITS, section = "Request limits and ServerBusy"))
public final class ThrottlingLosesNothing implements HistoryRule {

  private static final Set<String> BUSY =
      Set.of("ServerBusy", "OperationTimedOut", "TooManyRequests");

  @Override
  public void watch(History history, RuleContext context, Findings findings) {
    history.on(WorkEvent.ArtefactStored.class, (line, event) -> findings.examined());
    history.on(
        WorkEvent.RetryScheduled.class,
        (line, event) -> {
          if (BUSY.contains(event.code()) && event.retryAtMicros() <= line.timeMicros()) {
            findings.report(
                line.entity().toString(),
                "%s of %s is tried again at once after %s."
                    .formatted(event.operation(), event.target(), event.code()),
                "Wait before the next try, longer each time.",
                Proof.of(line));
          }
        });
    history.on(
        WorkEvent.ArtefactFailed.class,
        (line, event) -> {
          findings.examined();
          if (BUSY.contains(event.code())) {
            findings.report(
                "storage/" + event.account(),
                "Writes to account %s were given up after %d tries with %d %s."
                    .formatted(event.account(), event.attempts(), event.status(), event.code()),
                "Spread the load over more accounts, or let the writer wait longer.",
                Proof.of(line));
          }
        });
  }
}
