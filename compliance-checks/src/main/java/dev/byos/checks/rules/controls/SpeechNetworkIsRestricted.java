package dev.byos.checks.rules.controls;

import dev.byos.checks.rule.Control;
import dev.byos.checks.rule.DeclaredSpeech;
import dev.byos.checks.rule.Document;
import dev.byos.checks.rule.Need;
import dev.byos.checks.rule.RuleContext;
import dev.byos.checks.rule.RuleInfo;
import dev.byos.checks.rule.Scope;
import dev.byos.checks.rule.Source;
import dev.byos.model.estate.NetworkAcls;
import dev.byos.model.finding.ControlReference;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;

/**
 * The firewall of the Speech resource guards its own endpoint; it has no part in its access to
 * storage. BYOS resources are judged by {@code BYOS-NET-010} where it applies, and not twice.
 */
@RuleInfo(
    id = "BYOS-CTL-003",
    title = "The Speech resource's own endpoint is closed to unknown networks",
    severity = Severity.NOTE,
    scope = Scope.CONFIGURATION,
    pillar = Pillar.SECURITY,
    needs = Need.SPEECH_ENDPOINT_CONTROL,
    references = {
      @Control(
          in = ControlReference.Catalogue.AZURE_POLICY,
          id = "037eea7a-bd0a-46c5-9a66-03aea78705d3"),
      @Control(in = ControlReference.Catalogue.MCSB, id = "NS-2"),
      @Control(
          in = ControlReference.Catalogue.PSRULE,
          id = {"Azure.AI.PublicAccess", "Azure.Cognitive.PublicAccess"}),
      @Control(in = ControlReference.Catalogue.CHECKOV, id = "CKV_AZURE_134")
    },
    sources =
        @Source(document = Document.AZURE_POLICY, section = "037eea7a-bd0a-46c5-9a66-03aea78705d3"))
public final class SpeechNetworkIsRestricted extends SpeechControl {

  /** The control. */
  public SpeechNetworkIsRestricted() {
    super("publicNetworkAccess", "networkAcls", "networkAcls/defaultAction");
  }

  @Override
  void judge(DeclaredSpeech speech, RuleContext context, ControlVerdict verdict) {
    if (speech.isByos() && Need.NETWORK_CONTROLS.isMet(context)) {
      return;
    }
    NetworkAcls rules = speech.resource().protection().networkAcls();
    boolean denies = rules != null && rules.defaultAction() == NetworkAcls.DefaultAction.DENY;
    if (denies || "Disabled".equalsIgnoreCase(speech.resource().publicNetworkAccess())) {
      verdict.met();
      return;
    }
    verdict.missed(
        "publicNetworkAccess",
        "The resource answers requests from any network: publicNetworkAccess is not Disabled and networkAcls.defaultAction is not Deny.",
        "Set networkAcls.defaultAction to Deny with rules for your clients, or publicNetworkAccess to"
            + " Disabled beside a private endpoint; access to storage is not touched by either.");
  }
}
