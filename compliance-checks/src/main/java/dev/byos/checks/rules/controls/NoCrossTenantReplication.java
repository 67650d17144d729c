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
 * Object replication may copy artefacts and recordings into an account of somebody else. What is
 * not stated is the matter of {@code BYOS-CTL-020}.
 */
@RuleInfo(
    id = "BYOS-CTL-013",
    title = "Storage accounts do not replicate to other tenants",
    severity = Severity.WARNING,
    scope = Scope.CONFIGURATION,
    pillar = Pillar.SECURITY,
    needs = Need.PUBLISHED_CONTROLS,
    references =
        @Control(
            in = ControlReference.Catalogue.AZURE_POLICY,
            id = "92a89a79-6c52-4a7e-a03f-61306fc49312"),
    sources =
        @Source(document = Document.AZURE_POLICY, section = "92a89a79-6c52-4a7e-a03f-61306fc49312"))
public final class NoCrossTenantReplication extends StorageControl {

  /** The control. */
  public NoCrossTenantReplication() {
    super("allowCrossTenantReplication");
  }

  @Override
  void judge(
      StorageAccount account, StorageUses uses, RuleContext context, ControlVerdict verdict) {
    if (!Boolean.TRUE.equals(account.protection().allowCrossTenantReplication())) {
      verdict.met();
      return;
    }
    verdict.missed(
        "allowCrossTenantReplication",
        "allowCrossTenantReplication is true.",
        "Set allowCrossTenantReplication to false.");
  }
}
