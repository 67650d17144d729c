package dev.byos.checks.rules.storage;

import dev.byos.checks.rule.ConfigurationRule;
import dev.byos.checks.rule.Document;
import dev.byos.checks.rule.Findings;
import dev.byos.checks.rule.RuleContext;
import dev.byos.checks.rule.RuleInfo;
import dev.byos.checks.rule.Scope;
import dev.byos.checks.rule.Source;
import dev.byos.model.estate.Estate;
import dev.byos.model.estate.StorageAccount;
import dev.byos.model.finding.Severity;

/** Not stated counts as off, which is Azure's default for new accounts. */
@RuleInfo(
    id = "BYOS-STO-003",
    title = "Anonymous access to blobs is off",
    severity = Severity.ERROR,
    scope = Scope.CONFIGURATION,
    sources = {
      @Source(document = Document.SETUP_25B, section = "Storage settings"),
      @Source(document = Document.AZURE_POLICY, section = "4fa4b6c0-31ca-4c0d-b10d-24b96f62a751")
    })
public final class NoAnonymousAccess implements ConfigurationRule {

  @Override
  public void check(Estate estate, RuleContext context, Findings findings) {
    for (StorageAccount account : context.byosAccounts()) {
      findings.examined();
      String subject = "storage/" + account.name();
      String path = "storageAccounts/" + account.name();

      if (Boolean.TRUE.equals(account.allowBlobPublicAccess())) {
        findings.report(
            subject,
            "allowBlobPublicAccess is true.",
            "Set allowBlobPublicAccess to false.",
            context.place(path + "/allowBlobPublicAccess"));
      }
    }
  }
}
