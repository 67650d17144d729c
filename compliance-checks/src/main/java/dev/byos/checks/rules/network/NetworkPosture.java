package dev.byos.checks.rules.network;

import dev.byos.checks.rule.ConfigurationRule;
import dev.byos.checks.rule.Control;
import dev.byos.checks.rule.DeclaredSpeech;
import dev.byos.checks.rule.Document;
import dev.byos.checks.rule.Findings;
import dev.byos.checks.rule.Need;
import dev.byos.checks.rule.RecordingRoute;
import dev.byos.checks.rule.RuleContext;
import dev.byos.checks.rule.RuleInfo;
import dev.byos.checks.rule.Scope;
import dev.byos.checks.rule.Source;
import dev.byos.model.estate.Estate;
import dev.byos.model.estate.NetworkAcls;
import dev.byos.model.estate.SpeechResource;
import dev.byos.model.estate.StorageAccount;
import dev.byos.model.finding.ControlReference.Catalogue;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Published controls ask for closed networks around Speech and storage. Where BYOS itself needs
 * storage to be open, the contradiction is settled in the open: the finding says why, and a
 * suppression with owner, reason and expiry is the recorded exemption. Storage that need not be
 * open has a rule of its own, and roles on blobs alone do not tell enough to judge.
 */
@RuleInfo(
    id = "BYOS-NET-010",
    title = "Networks are restricted, or an exemption is recorded where BYOS needs them open",
    severity = Severity.WARNING,
    scope = Scope.CONFIGURATION,
    pillar = Pillar.SECURITY,
    needs = Need.NETWORK_CONTROLS,
    sources = {
      @Source(document = Document.AZURE_POLICY, section = "34c877ad-507e-4c82-993e-3452a6e0ad3c"),
      @Source(document = Document.AZURE_POLICY, section = "037eea7a-bd0a-46c5-9a66-03aea78705d3")
    },
    references = {
      @Control(
          in = Catalogue.AZURE_POLICY,
          id = {"34c877ad-507e-4c82-993e-3452a6e0ad3c", "037eea7a-bd0a-46c5-9a66-03aea78705d3"}),
      @Control(in = Catalogue.MCSB, id = "NS-2"),
      @Control(
          in = Catalogue.CIS,
          id = {"1.4.0 3.6", "2.0.0 3.8", "3.0.0 4.7"}),
      @Control(
          in = Catalogue.PSRULE,
          id = {"Azure.Storage.Firewall", "Azure.AI.PublicAccess"}),
      @Control(
          in = Catalogue.CHECKOV,
          id = {"CKV_AZURE_35", "CKV_AZURE_134"})
    })
public final class NetworkPosture implements ConfigurationRule {

  @Override
  public void check(Estate estate, RuleContext context, Findings findings) {
    for (DeclaredSpeech speech : context.speechResources()) {
      if (speech.isByos()) {
        check(speech, context, findings);
      }
    }
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

  private static void check(DeclaredSpeech speech, RuleContext context, Findings findings) {
    if (context.undecided(
        findings,
        speech.subject(),
        speech.path("publicNetworkAccess"),
        speech.path("networkAcls/defaultAction"))) {
      return;
    }
    findings.examined();
    SpeechResource resource = speech.resource();
    NetworkAcls rules = resource.protection().networkAcls();
    boolean restricted =
        "Disabled".equalsIgnoreCase(resource.publicNetworkAccess())
            || (rules != null && rules.defaultAction() == NetworkAcls.DefaultAction.DENY);
    if (!restricted) {
      findings.report(
          speech.subject(),
          "The resource's own endpoint takes requests from all networks.",
          "Disable public network access and use a private endpoint, or deny by default and admit the networks of your clients.",
          context.place(speech.path("publicNetworkAccess")));
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
