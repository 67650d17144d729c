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
import java.util.List;

/** Which SKUs are allowed is the customer's to say, in the policy file. */
@RuleInfo(
    id = "BYOS-CTL-012",
    title = "Storage accounts have an allowed SKU",
    severity = Severity.WARNING,
    scope = Scope.CONFIGURATION,
    pillar = Pillar.COST_OPTIMIZATION,
    needs = Need.ALLOWED_SKUS,
    references =
        @Control(
            in = ControlReference.Catalogue.AZURE_POLICY,
            id = "7433c107-6db4-4ad1-b57a-a76dce0154a1"),
    sources =
        @Source(document = Document.AZURE_POLICY, section = "7433c107-6db4-4ad1-b57a-a76dce0154a1"))
public final class StorageSkuIsAllowed extends StorageControl {

  /** The control. */
  public StorageSkuIsAllowed() {
    super("sku");
  }

  @Override
  void judge(
      StorageAccount account, StorageUses uses, RuleContext context, ControlVerdict verdict) {
    List<String> allowed = context.estate().intent().allowedStorageSkus();
    if (account.sku() != null && allowed.stream().anyMatch(account.sku()::equalsIgnoreCase)) {
      verdict.met();
      return;
    }
    verdict.missed(
        "sku",
        "SKU %s is not among the allowed ones, %s."
            .formatted(account.sku(), String.join(", ", allowed)),
        "Change the SKU to an allowed one, or allow it in the policy file.");
  }
}
