package dev.byos.checks.rules.storage;

import dev.byos.checks.rule.ConfigurationRule;
import dev.byos.checks.rule.Control;
import dev.byos.checks.rule.Document;
import dev.byos.checks.rule.Findings;
import dev.byos.checks.rule.RuleContext;
import dev.byos.checks.rule.RuleInfo;
import dev.byos.checks.rule.Scope;
import dev.byos.checks.rule.Source;
import dev.byos.model.estate.Estate;
import dev.byos.model.estate.StorageAccount;
import dev.byos.model.finding.ControlReference;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;

/** Not stated counts as on, which is Azure's default. */
@RuleInfo(
    id = "BYOS-STO-004",
    title = "Access by shared key is off",
    severity = Severity.ERROR,
    scope = Scope.CONFIGURATION,
    pillar = Pillar.SECURITY,
    references = {
      @Control(
          in = ControlReference.Catalogue.AZURE_POLICY,
          id = "8c6a50c6-9ffd-4ae7-986f-5fa6111f9a54"),
      @Control(in = ControlReference.Catalogue.MCSB, id = "IM-1"),
      @Control(in = ControlReference.Catalogue.CHECKOV, id = "CKV2_AZURE_40")
    },
    sources = {
      @Source(document = Document.SETUP_25B, section = "Storage settings"),
      @Source(document = Document.AZURE_POLICY, section = "8c6a50c6-9ffd-4ae7-986f-5fa6111f9a54")
    })
public final class NoSharedKeyAccess implements ConfigurationRule {

  @Override
  public void check(Estate estate, RuleContext context, Findings findings) {
    for (StorageAccount account : context.byosAccounts()) {
      String subject = "storage/" + account.name();
      String path = "storageAccounts/" + account.name();
      if (context.undecided(findings, subject, path + "/allowSharedKeyAccess")) {
        continue;
      }
      findings.examined();
      if (!Boolean.FALSE.equals(account.allowSharedKeyAccess())) {
        findings.report(
            subject,
            account.allowSharedKeyAccess() == null
                ? "allowSharedKeyAccess is not stated, so that shared keys are accepted."
                : "allowSharedKeyAccess is true.",
            "Set allowSharedKeyAccess to false.",
            context.place(path + "/allowSharedKeyAccess"));
      }
    }
    context.leaveAbsentAccountsUndecided(findings);
  }
}
