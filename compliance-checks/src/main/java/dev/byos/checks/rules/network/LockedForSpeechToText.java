package dev.byos.checks.rules.network;

import dev.byos.checks.rule.ConfigurationRule;
import dev.byos.checks.rule.Control;
import dev.byos.checks.rule.Document;
import dev.byos.checks.rule.Findings;
import dev.byos.checks.rule.Need;
import dev.byos.checks.rule.RuleContext;
import dev.byos.checks.rule.RuleInfo;
import dev.byos.checks.rule.Scope;
import dev.byos.checks.rule.Source;
import dev.byos.model.estate.Estate;
import dev.byos.model.estate.StorageAccount;
import dev.byos.model.finding.ControlReference.Catalogue;
import dev.byos.model.finding.Evidence;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Speech to text works with storage that is closed but for a resource-instance rule. The exception
 * for all trusted services lets in far more than the one Speech resource. Accounts that text to
 * speech or recordings use, too, cannot be locked and are left out.
 */
@RuleInfo(
    id = "BYOS-NET-004",
    title = "Storage for speech to text alone is locked but for a resource-instance rule",
    severity = Severity.WARNING,
    scope = Scope.CONFIGURATION,
    pillar = Pillar.SECURITY,
    needs = Need.SPEECH_TO_TEXT_STORAGE,
    profiles = "2025-10",
    sources = @Source(document = Document.SETUP_25B, section = "Restrict access"),
    references = {
      @Control(in = Catalogue.AZURE_POLICY, id = "34c877ad-507e-4c82-993e-3452a6e0ad3c"),
      @Control(in = Catalogue.MCSB, id = "NS-2"),
      @Control(
          in = Catalogue.CIS,
          id = {"1.4.0 3.6", "2.0.0 3.8", "3.0.0 4.7"}),
      @Control(in = Catalogue.PSRULE, id = "Azure.Storage.Firewall"),
      @Control(in = Catalogue.CHECKOV, id = "CKV_AZURE_35")
    })
public final class LockedForSpeechToText implements ConfigurationRule {

  @Override
  public void check(Estate estate, RuleContext context, Findings findings) {
    Set<String> destinations =
        context.destinationAccounts().stream()
            .map(StorageAccount::name)
            .collect(Collectors.toSet());
    for (StorageAccount account : context.byosAccounts()) {
      if (context.speechUses().ofAccount(account.name()).speechToTextAlone()
          && !destinations.contains(account.name())) {
        check(account, context, findings);
      }
    }
  }

  private static void check(StorageAccount account, RuleContext context, Findings findings) {
    String subject = "storage/" + account.name();
    FirewallPaths paths = new FirewallPaths(account);
    if (context.undecided(
        findings,
        subject,
        paths.defaultAction(),
        paths.publicNetworkAccess(),
        paths.bypass(),
        paths.routingChoice())) {
      return;
    }
    findings.examined();
    List<String> faults = new ArrayList<>();
    List<Evidence> evidence = new ArrayList<>();
    if (Admission.openToAll(account)) {
      faults.add("lets all networks in");
      evidence.add(context.place(paths.defaultAction()));
    } else if (!account.networkAcls().bypass().isEmpty()) {
      faults.add(
          "lets %s bypass its firewall, which Azure Policy c9d007d0, CIS 3.9 and CKV_AZURE_36 ask for; BYOS needs the exceptions cleared, since a resource-instance rule lets Speech in and nobody else"
              .formatted(Admission.bypassOf(account)));
      evidence.add(context.place(paths.bypass()));
    }
    if ("InternetRouting".equalsIgnoreCase(account.routingChoice())) {
      faults.add("routes over the internet");
      evidence.add(context.place(paths.routingChoice()));
    }
    if (!faults.isEmpty()) {
      findings.report(
          subject,
          "Account %s serves speech to text alone and %s."
              .formatted(account.name(), String.join(" and ", faults)),
          "Set the default action to Deny, clear the exceptions, route on the Microsoft network and add a resource-instance rule for the Speech resource.",
          evidence.toArray(Evidence[]::new));
    }
  }
}
