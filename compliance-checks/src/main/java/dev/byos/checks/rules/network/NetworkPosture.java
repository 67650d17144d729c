package dev.byos.checks.rules.network;

import dev.byos.checks.rule.ConfigurationRule;
import dev.byos.checks.rule.Control;
import dev.byos.checks.rule.Document;
import dev.byos.checks.rule.Findings;
import dev.byos.checks.rule.Need;
import dev.byos.checks.rule.RecordingRoute;
import dev.byos.checks.rule.RuleContext;
import dev.byos.checks.rule.RuleInfo;
import dev.byos.checks.rule.Scope;
import dev.byos.checks.rule.Source;
import dev.byos.model.estate.Estate;
import dev.byos.model.estate.StorageAccount;
import dev.byos.model.finding.ControlReference.Catalogue;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Published controls ask for a closed firewall around every storage account. Where BYOS itself
 * needs one to be open, the contradiction is settled openly: the finding says why, and a
 * suppression with owner, reason and expiry is the recorded exemption. Storage that need not be
 * open has a rule of its own, and roles on blobs alone do not tell enough to judge.
 */
@RuleInfo(
    id = "BYOS-NET-010",
    title = "Where BYOS needs storage open to all networks, an exemption is recorded",
    severity = Severity.WARNING,
    scope = Scope.CONFIGURATION,
    pillar = Pillar.SECURITY,
    needs = Need.NETWORK_CONTROLS,
    sources =
        @Source(document = Document.AZURE_POLICY, section = "34c877ad-507e-4c82-993e-3452a6e0ad3c"),
    references = {
      @Control(in = Catalogue.AZURE_POLICY, id = "34c877ad-507e-4c82-993e-3452a6e0ad3c"),
      @Control(in = Catalogue.MCSB, id = "NS-2"),
      @Control(
          in = Catalogue.CIS,
          id = {"1.4.0 3.6", "2.0.0 3.8", "3.0.0 4.7"}),
      @Control(in = Catalogue.PSRULE, id = "Azure.Storage.Firewall"),
      @Control(in = Catalogue.CHECKOV, id = "CKV_AZURE_35")
    })
public final class NetworkPosture implements ConfigurationRule {

  @Override
  public void check(Estate estate, RuleContext context, Findings findings) {
    Map<String, String> recorders =
        context.recordingRoutes().stream()
            .filter(route -> route.reason() != RecordingRoute.Reason.ROLE)
            .collect(
                Collectors.toMap(
                    RecordingRoute::account, RecordingRoute::communication, (one, more) -> one));
    for (StorageAccount account : context.byosAccounts()) {
      boolean voices = context.speechUses().ofAccount(account.name()).textToSpeech();
      if (voices || recorders.containsKey(account.name())) {
        check(account, voices, context, findings);
      }
    }
  }

  private static void check(
      StorageAccount account, boolean voices, RuleContext context, Findings findings) {
    String subject = "storage/" + account.name();
    FirewallPaths paths = new FirewallPaths(account);
    if (context.undecided(findings, subject, paths.openness())) {
      return;
    }
    findings.examined();
    if (Admission.openToAll(account)) {
      findings.report(
          subject,
          "Account %s is open to all networks, against Azure Policy 34c877ad, MCSB NS-2 and CKV_AZURE_35. BYOS needs it so, since %s."
              .formatted(
                  account.name(),
                  voices
                      ? "Custom Voice reads training data with a SAS, which no firewall rule admits (BYOS-NET-005)"
                      : "Communication Services writes recordings to the public endpoint (BYOS-NET-009)"),
          "Keep it open and record the exemption: suppress this finding with owner, reason and expiry, and exempt the account in Azure Policy.",
          context.place(paths.defaultAction()));
    }
  }
}
