package dev.byos.checks.rules.controls;

import dev.byos.checks.rule.Control;
import dev.byos.checks.rule.Document;
import dev.byos.checks.rule.Need;
import dev.byos.checks.rule.RuleContext;
import dev.byos.checks.rule.RuleInfo;
import dev.byos.checks.rule.Scope;
import dev.byos.checks.rule.Source;
import dev.byos.checks.rule.StorageUses;
import dev.byos.model.estate.StorageAccount;
import dev.byos.model.finding.ControlReference;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;

/**
 * The control wants a SAS policy even where shared keys are off; {@code BYOS-STO-009} says where
 * the want of one matters.
 */
@RuleInfo(
    id = "BYOS-CTL-021",
    title = "Storage accounts have a SAS policy",
    severity = Severity.NOTE,
    scope = Scope.CONFIGURATION,
    pillar = Pillar.SECURITY,
    needs = Need.PUBLISHED_CONTROLS,
    references = {
      @Control(
          in = ControlReference.Catalogue.AZURE_POLICY,
          id = "bc1b984e-ddae-40cc-801a-050a030e4fbe"),
      @Control(in = ControlReference.Catalogue.CHECKOV, id = "CKV2_AZURE_41")
    },
    sources =
        @Source(document = Document.AZURE_POLICY, section = "bc1b984e-ddae-40cc-801a-050a030e4fbe"))
public final class SasPolicyIsStated extends StorageControl {

  /** The control. */
  public SasPolicyIsStated() {
    super("sasPolicy", "sasExpirationPeriod");
  }

  @Override
  void judge(
      StorageAccount account, StorageUses uses, RuleContext context, ControlVerdict verdict) {
    if (account.protection().sasExpirationPeriod() != null) {
      verdict.met();
      return;
    }
    verdict.missed(
        "sasPolicy",
        "The account has no sasPolicy.",
        account.sharedKeyAccepted()
            ? "Turn shared-key access off (BYOS-STO-004) and set sasPolicy.sasExpirationPeriod to 7.00:00:00."
            : "Set sasPolicy.sasExpirationPeriod to 7.00:00:00; with shared keys off it bounds user-delegation SAS only.");
  }
}
