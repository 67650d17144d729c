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

/** Not stated counts as in order, following Azure's defaults for new accounts. */
@RuleInfo(
    id = "BYOS-STO-005",
    title = "Secure transfer is on, with TLS 1.2 or later",
    severity = Severity.ERROR,
    scope = Scope.CONFIGURATION,
    sources = {
      @Source(document = Document.AZURE_POLICY, section = "404c3081-a854-4457-ae30-26a93ef643f9"),
      @Source(document = Document.AZURE_POLICY, section = "fe83a0eb-a853-422d-aac2-1bffd182c5d0")
    })
public final class SecureTransfer implements ConfigurationRule {

  @Override
  public void check(Estate estate, RuleContext context, Findings findings) {
    for (StorageAccount account : context.byosAccounts()) {
      findings.examined();
      String subject = "storage/" + account.name();
      String path = "storageAccounts/" + account.name();

      if (Boolean.FALSE.equals(account.supportsHttpsTrafficOnly())) {
        findings.report(
            subject,
            "supportsHttpsTrafficOnly is false.",
            "Set supportsHttpsTrafficOnly to true.",
            context.place(path + "/supportsHttpsTrafficOnly"));
      }
      String tls = account.minimumTlsVersion();
      if ("TLS1_0".equals(tls) || "TLS1_1".equals(tls)) {
        findings.report(
            subject,
            "minimumTlsVersion is %s.".formatted(tls),
            "Set minimumTlsVersion to TLS1_2.",
            context.place(path + "/minimumTlsVersion"));
      }
    }
  }
}
