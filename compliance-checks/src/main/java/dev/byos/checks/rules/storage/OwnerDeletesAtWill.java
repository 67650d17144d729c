package dev.byos.checks.rules.storage;

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
import dev.byos.model.event.Access;
import dev.byos.model.event.StorageEvent;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;

/**
 * Recordings belong to the customer, who may keep or delete them whenever needed; a refusal is
 * told, whatever the reason.
 */
@RuleInfo(
    id = "BYOS-STO-012",
    title = "The owner may store and delete recordings at will",
    severity = Severity.NOTE,
    scope = Scope.HISTORY,
    pillar = Pillar.OPERATIONAL_EXCELLENCE,
    needs = Need.DELETION,
    sources = @Source(document = Document.SEED_B, section = "Overview"))
public final class OwnerDeletesAtWill implements HistoryRule {

  @Override
  public void watch(History history, RuleContext context, Findings findings) {
    history.on(
        StorageEvent.BlobDeleted.class,
        (line, event) -> {
          if ("customer".equals(event.reason()) || "lifecycle".equals(event.reason())) {
            findings.examined();
          }
        });
    history.on(
        StorageEvent.AccessRefused.class,
        (line, event) -> {
          Access access = event.access();
          boolean changes =
              "DeleteBlob".equals(access.operation()) || "PutBlob".equals(access.operation());
          if ("USER".equals(access.principalKind()) && changes) {
            findings.report(
                "storage/" + line.entity().name(),
                "%s of %s/%s by %s was refused at step %s with %d %s."
                    .formatted(
                        access.operation(),
                        access.container(),
                        access.blob(),
                        access.principal(),
                        event.step(),
                        event.status(),
                        event.code()),
                "Give the owner a data role on the account and lift holds that are no longer wanted.",
                Proof.of(line));
          }
        });
  }
}
