package dev.byos.checks.rules.controls;

import dev.byos.checks.rule.Control;
import dev.byos.checks.rule.Document;
import dev.byos.checks.rule.Need;
import dev.byos.checks.rule.RuleContext;
import dev.byos.checks.rule.RuleInfo;
import dev.byos.checks.rule.Scope;
import dev.byos.checks.rule.Source;
import dev.byos.checks.rule.StorageUses;
import dev.byos.model.estate.NetworkAcls;
import dev.byos.model.estate.StorageAccount;
import dev.byos.model.finding.ControlReference;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;

/**
 * The documented set-up for speech to text clears every exception and admits one Speech resource by
 * name, which is narrower than what the control asks for.
 */
@RuleInfo(
    id = "BYOS-CTL-008",
    title = "Storage accounts let trusted Microsoft services bypass the firewall",
    severity = Severity.NOTE,
    scope = Scope.CONFIGURATION,
    pillar = Pillar.SECURITY,
    needs = Need.PUBLISHED_CONTROLS,
    references = {
      @Control(
          in = ControlReference.Catalogue.AZURE_POLICY,
          id = "c9d007d0-c057-4772-b18c-01e546713bcd"),
      @Control(
          in = ControlReference.Catalogue.CIS,
          id = {"1.4.0 3.7", "2.0.0 3.9", "3.0.0 4.8"}),
      @Control(in = ControlReference.Catalogue.CHECKOV, id = "CKV_AZURE_36")
    },
    sources =
        @Source(document = Document.AZURE_POLICY, section = "c9d007d0-c057-4772-b18c-01e546713bcd"))
public final class StorageTrustedServices extends StorageControl {

  /** The control. */
  public StorageTrustedServices() {
    super("networkAcls", "networkAcls/bypass", "networkAcls/resourceAccessRules");
  }

  @Override
  void judge(
      StorageAccount account, StorageUses uses, RuleContext context, ControlVerdict verdict) {
    NetworkAcls rules = account.networkAcls();
    if (rules.bypassesAzureServices()) {
      verdict.met();
      return;
    }
    String message =
        "networkAcls.bypass is %s.".formatted(rules.bypass().isEmpty() ? "None" : rules.bypass());
    boolean open = rules.defaultAction() != NetworkAcls.DefaultAction.DENY;
    if (open && uses.reasonForOpenNetwork(account) != null) {
      verdict.missed(
          "networkAcls/bypass",
          message,
          "Set it to AzureServices, which changes nothing while networkAcls.defaultAction is Allow.");
    } else if (!open && uses.servesSpeech(account) && !uses.admitsItsSpeechByRule(account)) {
      verdict.missed(
          "networkAcls/bypass",
          message,
          "Let Speech in first (BYOS-NET-003): best by a resource-instance rule, with an exemption for"
              + " this control, or by AzureServices, which the control asks for.");
    } else {
      verdict.missed(
          "networkAcls/bypass",
          message,
          Exemption.from(
              "Azure Policy c9d007d0-c057-4772-b18c-01e546713bcd, CIS 3.0.0 4.8 and CKV_AZURE_36",
              "the documented set-up clears every exception, and resource-instance rules admit no more than the resources they name"));
    }
  }
}
