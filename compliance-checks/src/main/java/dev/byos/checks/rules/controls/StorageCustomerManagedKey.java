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
 * Being able to use a key of one's own is a reason for BYOS; the control wants it on every account.
 */
@RuleInfo(
    id = "BYOS-CTL-022",
    title = "BYOS accounts are encrypted with a customer-managed key",
    severity = Severity.NOTE,
    scope = Scope.CONFIGURATION,
    pillar = Pillar.SECURITY,
    needs = Need.PUBLISHED_CONTROLS,
    references = {
      @Control(
          in = ControlReference.Catalogue.AZURE_POLICY,
          id = "6fac406b-40ca-413b-bf8e-0bf964659c25"),
      @Control(in = ControlReference.Catalogue.MCSB, id = "DP-5"),
      @Control(
          in = ControlReference.Catalogue.CIS,
          id = {"1.4.0 3.9", "2.0.0 3.12", "3.0.0 6.1.3"}),
      @Control(in = ControlReference.Catalogue.CHECKOV, id = "CKV2_AZURE_1")
    },
    sources =
        @Source(document = Document.AZURE_POLICY, section = "6fac406b-40ca-413b-bf8e-0bf964659c25"))
public final class StorageCustomerManagedKey extends StorageControl {

  /** The control. */
  public StorageCustomerManagedKey() {
    super("encryption", "encryption/keySource");
  }

  @Override
  void judge(
      StorageAccount account, StorageUses uses, RuleContext context, ControlVerdict verdict) {
    if (account.encryption().customerManaged()) {
      verdict.met();
      return;
    }
    verdict.missed(
        "encryption",
        "encryption.keySource is %s.".formatted(account.encryption().keySource()),
        "Set encryption.keySource to Microsoft.Keyvault with a key of your own where that is a reason for BYOS.");
  }
}
