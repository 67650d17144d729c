package dev.byos.checks.rules.network;

import dev.byos.checks.rule.ConfigurationRule;
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
import dev.byos.checks.rules.FirewallBook;
import dev.byos.checks.rules.SpeechAccess;
import dev.byos.model.estate.Estate;
import dev.byos.model.estate.NetworkAcls;
import dev.byos.model.estate.StorageAccount;
import dev.byos.model.event.StorageEvent;
import dev.byos.model.finding.Severity;

/**
 * Communication Services has no way into an account that is closed to the public endpoint. The
 * source has low authority: a bypass for Azure services is given the benefit of the doubt, and what
 * was really refused decides.
 */
@RuleInfo(
    id = "BYOS-NET-009",
    title = "The destination account is reachable on its public endpoint",
    severity = Severity.ERROR,
    scope = {Scope.CONFIGURATION, Scope.HISTORY},
    needs = Need.EXPORTED_RECORDING,
    sources = @Source(document = Document.ACS_NETWORK, section = "Answer 5558909"))
public final class DestinationIsReachable implements ConfigurationRule, HistoryRule {

  private static final String REMEDY =
      "Open the destination account to Communication Services, or use an account of its own for recordings.";

  @Override
  public void check(Estate estate, RuleContext context, Findings findings) {
    for (StorageAccount account : context.destinationAccounts()) {
      findings.examined();
      String path = "storageAccounts/" + account.name();
      NetworkAcls rules = account.networkAcls();
      if ("Disabled".equalsIgnoreCase(account.publicNetworkAccess())) {
        findings.report(
            "storage/" + account.name(),
            "Recordings go to account %s, whose public endpoint is disabled."
                .formatted(account.name()),
            REMEDY,
            context.place(path + "/publicNetworkAccess"));
      } else if (rules.defaultAction() == NetworkAcls.DefaultAction.DENY
          && !rules.bypassesAzureServices()
          && rules.ipRules().isEmpty()
          && rules.resourceAccessRules().stream()
              .noneMatch(rule -> isCommunication(rule, estate))) {
        findings.report(
            "storage/" + account.name(),
            "Recordings go to account %s, whose firewall denies by default and admits nobody else."
                .formatted(account.name()),
            REMEDY,
            context.place(path + "/networkAcls/defaultAction"));
      }
    }
  }

  private static boolean isCommunication(String rule, Estate estate) {
    return estate.communicationResources().stream()
        .anyMatch(c -> c.name().equals(rule) || c.resourceId(estate).equalsIgnoreCase(rule));
  }

  @Override
  public void watch(History history, RuleContext context, Findings findings) {
    FirewallBook firewall = new FirewallBook(context);
    firewall.watch(history);
    history.on(
        StorageEvent.AccessRefused.class,
        (line, event) -> {
          if ("network".equals(event.step())
              && SpeechAccess.isByCommunication(event.access())
              && !firewall.settling(line.entity().name(), line.timeMicros())) {
            findings.report(
                "storage/" + line.entity().name(),
                "The firewall of %s refused a recording with %d %s."
                    .formatted(line.entity().name(), event.status(), event.code()),
                REMEDY,
                Proof.of(line));
          }
        });
  }
}
