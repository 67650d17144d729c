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

/**
 * Not stated counts as off, which is Azure's default for new accounts; {@code BYOS-CTL-020} asks
 * for a statement.
 */
@RuleInfo(
    id = "BYOS-STO-003",
    title = "Anonymous access to blobs is off",
    severity = Severity.ERROR,
    scope = Scope.CONFIGURATION,
    pillar = Pillar.SECURITY,
    references = {
      @Control(
          in = ControlReference.Catalogue.AZURE_POLICY,
          id = "4fa4b6c0-31ca-4c0d-b10d-24b96f62a751"),
      @Control(in = ControlReference.Catalogue.MCSB, id = "NS-2"),
      @Control(
          in = ControlReference.Catalogue.CIS,
          id = {"1.4.0 3.5", "2.0.0 3.7", "2.1.0 3.7", "3.0.0 4.6"}),
      @Control(in = ControlReference.Catalogue.PSRULE, id = "Azure.Storage.BlobPublicAccess"),
      @Control(
          in = ControlReference.Catalogue.CHECKOV,
          id = {"CKV_AZURE_190", "CKV2_AZURE_47"})
    },
    sources = {
      @Source(document = Document.SETUP_25B, section = "Storage settings"),
      @Source(document = Document.AZURE_POLICY, section = "4fa4b6c0-31ca-4c0d-b10d-24b96f62a751")
    })
public final class NoAnonymousAccess implements ConfigurationRule {

  @Override
  public void check(Estate estate, RuleContext context, Findings findings) {
    for (StorageAccount account : context.byosAccounts()) {
      String subject = "storage/" + account.name();
      String path = "storageAccounts/" + account.name();
      if (context.undecided(findings, subject, path + "/allowBlobPublicAccess")) {
        continue;
      }
      findings.examined();
      if (Boolean.TRUE.equals(account.allowBlobPublicAccess())) {
        findings.report(
            subject,
            "allowBlobPublicAccess is true.",
            "Set allowBlobPublicAccess to false.",
            context.place(path + "/allowBlobPublicAccess"));
      }
    }
    context.leaveAbsentAccountsUndecided(findings);
  }
}
