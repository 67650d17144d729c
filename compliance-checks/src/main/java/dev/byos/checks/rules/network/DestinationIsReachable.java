package dev.byos.checks.rules.network;

import dev.byos.checks.rule.ConfigurationRule;
import dev.byos.checks.rule.Document;
import dev.byos.checks.rule.Findings;
import dev.byos.checks.rule.History;
import dev.byos.checks.rule.HistoryRule;
import dev.byos.checks.rule.Need;
import dev.byos.checks.rule.Proof;
import dev.byos.checks.rule.RecordingRoute;
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
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;
import java.util.Locale;

/**
 * Communication Services has no way into an account that is closed to the public endpoint. The
 * source has low authority: a bypass for Azure services is given the benefit of the doubt, and what
 * was really refused decides.
 */
@RuleInfo(
    id = "BYOS-NET-009",
    title = "The destination account is reachable on its public endpoint",
    severity = Severity.ERROR,
    pillar = Pillar.RELIABILITY,
    scope = {Scope.CONFIGURATION, Scope.HISTORY},
    needs = Need.RECORDING_ROUTE,
    sources = @Source(document = Document.ACS_NETWORK, section = "Answer 5558909"))
public final class DestinationIsReachable implements ConfigurationRule, HistoryRule {

  private static final String REMEDY =
      "Open the destination account to Communication Services, or use an account of its own for recordings.";

  @Override
  public void check(Estate estate, RuleContext context, Findings findings) {
    for (StorageAccount account : context.destinationAccounts()) {
      check(account, context, findings);
    }
    for (RecordingRoute route : context.recordingRoutes()) {
      if (!context.runFollows() && context.storageAccount(route.account()).isEmpty()) {
        findings.undecided(
            "storage/" + route.account(),
            "Storage account %s, to which recordings go, is not among the inputs."
                .formatted(route.account()),
            context.place(route.path()));
      }
    }
  }

  private static void check(StorageAccount account, RuleContext context, Findings findings) {
    String subject = "storage/" + account.name();
    FirewallPaths paths = new FirewallPaths(account);
    if (context.undecided(findings, subject, paths.publicNetworkAccess())) {
      return;
    }
    boolean disabled = Admission.publicEndpointDisabled(account);
    NetworkAcls rules = account.networkAcls();
    boolean letIn =
        !disabled
            && ((rules.defaultAction() == NetworkAcls.DefaultAction.ALLOW
                    && context.unknown(paths.defaultAction()).isEmpty())
                || (rules.bypassesAzureServices() && context.unknown(paths.bypass()).isEmpty())
                || (!rules.ipRules().isEmpty() && context.unknown(paths.ipRules()).isEmpty())
                || (rules.resourceAccessRules().stream()
                        .anyMatch(rule -> isCommunication(rule, context.estate()))
                    && context.unknown(paths.resourceAccessRules()).isEmpty()));
    if (!disabled
        && !letIn
        && context.undecided(
            findings,
            subject,
            paths.defaultAction(),
            paths.bypass(),
            paths.ipRules(),
            paths.resourceAccessRules())) {
      return;
    }
    findings.examined();
    if (disabled) {
      findings.report(
          subject,
          ("Recordings go to account %s, whose public endpoint is disabled. Azure Policy b2982f36 and"
                  + " CKV_AZURE_59 ask for that; BYOS needs the endpoint, since Communication Services"
                  + " has no private way in.")
              .formatted(account.name()),
          REMEDY,
          context.place(paths.publicNetworkAccess()));
    } else if (!letIn) {
      findings.report(
          subject,
          ("Recordings go to account %s, whose firewall denies by default and admits nobody else."
                  + " Published controls ask for a closed firewall (Azure Policy 34c877ad,"
                  + " CKV_AZURE_35); BYOS needs a way in for Communication Services.")
              .formatted(account.name()),
          REMEDY,
          context.place(paths.defaultAction()));
    }
  }

  private static boolean isCommunication(String rule, Estate estate) {
    return estate.communicationResource(rule).isPresent()
        || rule.toLowerCase(Locale.ROOT)
            .contains("/providers/microsoft.communication/communicationservices/");
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
