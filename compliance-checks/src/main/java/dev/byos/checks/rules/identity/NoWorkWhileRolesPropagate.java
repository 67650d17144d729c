package dev.byos.checks.rules.identity;

import dev.byos.checks.rule.Document;
import dev.byos.checks.rule.Findings;
import dev.byos.checks.rule.History;
import dev.byos.checks.rule.HistoryRule;
import dev.byos.checks.rule.Proof;
import dev.byos.checks.rule.RuleContext;
import dev.byos.checks.rule.RuleInfo;
import dev.byos.checks.rule.Scope;
import dev.byos.checks.rule.Source;
import dev.byos.checks.rules.RoleBook;
import dev.byos.model.event.StorageEvent;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;

/**
 * A new role assignment takes up to ten minutes to count. Refusals in that time are reported here,
 * as what they are, and not as a missing role.
 */
@RuleInfo(
    id = "BYOS-IDN-009",
    title = "No work on storage while a role assignment takes effect",
    severity = Severity.WARNING,
    pillar = Pillar.RELIABILITY,
    scope = Scope.HISTORY,
    sources =
        @Source(document = Document.ROLE_TROUBLESHOOTING, section = "Role assignment changes"))
public final class NoWorkWhileRolesPropagate implements HistoryRule {

  @Override
  public void watch(History history, RuleContext context, Findings findings) {
    RoleBook roles = new RoleBook(context);
    roles.watch(history);
    history.on(StorageEvent.BlobWritten.class, (line, event) -> findings.examined());
    history.on(
        StorageEvent.AccessRefused.class,
        (line, event) -> {
          findings.examined();
          String kind =
              MissingBlobRole.isRoleRefusal(event)
                  ? MissingBlobRole.kindOf(event, context)
                  : "other";
          if (kind.equals("other")) {
            return;
          }
          String principal = event.access().principal();
          context
              .storageAccount(line.entity().name())
              .filter(account -> roles.propagating(principal, account, line.timeMicros()))
              .ifPresent(
                  account ->
                      findings.report(
                          kind + "/" + principal,
                          "Storage account %s refused %s by %s with %d %s while a role assignment was still taking effect."
                              .formatted(
                                  account.name(),
                                  event.access().operation(),
                                  principal,
                                  event.status(),
                                  event.code()),
                          "Start work no sooner than ten minutes after the role was assigned.",
                          Proof.of(line)));
        });
  }
}
