package dev.byos.checks.rules.network;

import dev.byos.checks.rule.Document;
import dev.byos.checks.rule.Findings;
import dev.byos.checks.rule.History;
import dev.byos.checks.rule.HistoryRule;
import dev.byos.checks.rule.Proof;
import dev.byos.checks.rule.RuleContext;
import dev.byos.checks.rule.RuleInfo;
import dev.byos.checks.rule.Scope;
import dev.byos.checks.rule.Source;
import dev.byos.checks.rules.FirewallBook;
import dev.byos.model.event.StorageEvent;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;

/**
 * A change takes up to five minutes; refusals in that time are reported here and not as a wrong
 * firewall.
 */
@RuleInfo(
    id = "BYOS-NET-007",
    title = "Refusals right after a firewall change pass by themselves",
    severity = Severity.NOTE,
    pillar = Pillar.RELIABILITY,
    scope = Scope.HISTORY,
    sources = @Source(document = Document.SETUP_25B, section = "Restrict access"))
public final class FirewallChangesSettle implements HistoryRule {

  @Override
  public void watch(History history, RuleContext context, Findings findings) {
    FirewallBook firewall = new FirewallBook(context);
    firewall.watch(history);
    history.on(StorageEvent.StorageSettingsChanged.class, (line, event) -> findings.examined());
    history.on(StorageEvent.BlobWritten.class, (line, event) -> findings.examined());
    history.on(
        StorageEvent.AccessRefused.class,
        (line, event) -> {
          if ("network".equals(event.step())
              && firewall.settling(line.entity().name(), line.timeMicros())) {
            findings.report(
                "storage/" + line.entity().name(),
                "%s for %s was refused with %d %s while a change of the firewall was settling."
                    .formatted(
                        event.access().operation(),
                        event.access().workId(),
                        event.status(),
                        event.code()),
                "Wait five minutes after a firewall change before work begins.",
                Proof.of(firewall.lastChange(line.entity().name())),
                Proof.of(line));
          }
        });
  }
}
