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
import java.util.Locale;
import java.util.Set;

/** Not stated counts as in order, following Azure's defaults for new accounts. */
@RuleInfo(
    id = "BYOS-STO-005",
    title = "Secure transfer is on, with TLS 1.2 or later",
    severity = Severity.ERROR,
    scope = Scope.CONFIGURATION,
    pillar = Pillar.SECURITY,
    references = {
      @Control(
          in = ControlReference.Catalogue.AZURE_POLICY,
          id = {"404c3081-a854-4457-ae30-26a93ef643f9", "fe83a0eb-a853-422d-aac2-1bffd182c5d0"}),
      @Control(in = ControlReference.Catalogue.MCSB, id = "DP-3"),
      @Control(
          in = ControlReference.Catalogue.CIS,
          id = {
            "1.4.0 3.1",
            "2.0.0 3.1",
            "2.0.0 3.15",
            "2.1.0 3.1",
            "2.1.0 3.15",
            "3.0.0 4.1",
            "3.0.0 4.15"
          }),
      @Control(
          in = ControlReference.Catalogue.PSRULE,
          id = {"Azure.Storage.SecureTransfer", "Azure.Storage.MinTLS"}),
      @Control(
          in = ControlReference.Catalogue.CHECKOV,
          id = {"CKV_AZURE_3", "CKV_AZURE_44"})
    },
    sources = {
      @Source(document = Document.AZURE_POLICY, section = "404c3081-a854-4457-ae30-26a93ef643f9"),
      @Source(document = Document.AZURE_POLICY, section = "fe83a0eb-a853-422d-aac2-1bffd182c5d0")
    })
public final class SecureTransfer implements ConfigurationRule {

  @Override
  public void check(Estate estate, RuleContext context, Findings findings) {
    for (StorageAccount account : context.byosAccounts()) {
      String subject = "storage/" + account.name();
      String path = "storageAccounts/" + account.name();
      if (context.undecided(
          findings, subject, path + "/supportsHttpsTrafficOnly", path + "/minimumTlsVersion")) {
        continue;
      }
      findings.examined();
      if (Boolean.FALSE.equals(account.supportsHttpsTrafficOnly())) {
        findings.report(
            subject,
            "supportsHttpsTrafficOnly is false.",
            "Set supportsHttpsTrafficOnly to true.",
            context.place(path + "/supportsHttpsTrafficOnly"));
      }
      String tls = account.minimumTlsVersion();
      if (tls != null && OLD.contains(tls.toUpperCase(Locale.ROOT))) {
        findings.report(
            subject,
            "minimumTlsVersion is %s.".formatted(tls),
            "Set minimumTlsVersion to TLS1_2.",
            context.place(path + "/minimumTlsVersion"));
      }
    }
    context.leaveAbsentAccountsUndecided(findings);
  }

  private static final Set<String> OLD = Set.of("TLS1_0", "TLS1_1");
}
