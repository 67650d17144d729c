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
 * The control wants nothing but subnets. Speech comes in by a resource-instance rule, which it
 * leaves alone; recordings, Custom Voice and browsers with Speech Studio need more than it allows.
 */
@RuleInfo(
    id = "BYOS-CTL-006",
    title = "Storage accounts admit by virtual network rules alone",
    severity = Severity.NOTE,
    scope = Scope.CONFIGURATION,
    pillar = Pillar.SECURITY,
    needs = Need.PUBLISHED_CONTROLS,
    references = {
      @Control(
          in = ControlReference.Catalogue.AZURE_POLICY,
          id = "2a1a9cdf-e04d-429a-8416-3bfb72a1b26f"),
      @Control(in = ControlReference.Catalogue.MCSB, id = "NS-2")
    },
    sources =
        @Source(document = Document.AZURE_POLICY, section = "2a1a9cdf-e04d-429a-8416-3bfb72a1b26f"))
public final class StorageVirtualNetworkRulesOnly extends StorageControl {

  /** The control. */
  public StorageVirtualNetworkRulesOnly() {
    super("networkAcls", "networkAcls/defaultAction", "networkAcls/ipRules");
  }

  @Override
  void judge(
      StorageAccount account, StorageUses uses, RuleContext context, ControlVerdict verdict) {
    NetworkAcls rules = account.networkAcls();
    if (rules.defaultAction() != NetworkAcls.DefaultAction.DENY) {
      String reason = uses.reasonForOpenNetwork(account);
      verdict.missed(
          "networkAcls/defaultAction",
          "networkAcls.defaultAction is Allow.",
          reason == null
              ? "Set it to Deny and admit Speech by a resource-instance rule; if Custom Voice uses the"
                  + " account, keep Allow and record an exemption for Azure Policy 2a1a9cdf-e04d-429a-8416-3bfb72a1b26f."
              : Exemption.from("Azure Policy 2a1a9cdf-e04d-429a-8416-3bfb72a1b26f", reason));
    } else if (!rules.ipRules().isEmpty()) {
      verdict.missed(
          "networkAcls/ipRules",
          "networkAcls.ipRules admits %d public address ranges.".formatted(rules.ipRules().size()),
          Exemption.from(
                  "Azure Policy 2a1a9cdf-e04d-429a-8416-3bfb72a1b26f",
                  "browsers that use Speech Studio come from such an address")
              + " Remove addresses that nobody uses for it.");
    } else {
      verdict.met();
    }
  }
}
