package dev.byos.checks.rules.storage;

import dev.byos.checks.rule.ConfigurationRule;
import dev.byos.checks.rule.Control;
import dev.byos.checks.rule.Document;
import dev.byos.checks.rule.Findings;
import dev.byos.checks.rule.RuleContext;
import dev.byos.checks.rule.RuleInfo;
import dev.byos.checks.rule.Scope;
import dev.byos.checks.rule.Source;
import dev.byos.model.estate.BlobContainer;
import dev.byos.model.estate.Estate;
import dev.byos.model.estate.StorageAccount;
import dev.byos.model.finding.ControlReference;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;
import java.util.Locale;

/**
 * A customer asks for it by a compliance rule of a container whose name speaks of customer-managed
 * keys. Accounts where nobody asks are the matter of {@code BYOS-CTL-022}.
 */
@RuleInfo(
    id = "BYOS-STO-006",
    title = "Accounts are encrypted with a customer-managed key where the customer asks for it",
    severity = Severity.WARNING,
    scope = Scope.CONFIGURATION,
    pillar = Pillar.SECURITY,
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
    sources = {
      @Source(document = Document.SEED_A, section = "Intro"),
      @Source(document = Document.AZURE_POLICY, section = "6fac406b-40ca-413b-bf8e-0bf964659c25")
    })
public final class CustomerManagedKeyWhereAsked implements ConfigurationRule {

  @Override
  public void check(Estate estate, RuleContext context, Findings findings) {
    for (StorageAccount account : context.byosAccounts()) {
      String subject = "storage/" + account.name();
      String path = "storageAccounts/" + account.name();
      if (context.undecided(
          findings, subject, path + "/encryption", path + "/encryption/keySource")) {
        continue;
      }
      findings.examined();
      for (BlobContainer container : account.containers()) {
        if (asks(container) && !account.encryption().customerManaged()) {
          findings.report(
              subject,
              "Container %s asks for a customer-managed key, but the account has keySource %s."
                  .formatted(container.name(), account.encryption().keySource()),
              "Encrypt the account with a key of the customer (keySource Microsoft.Keyvault).",
              context.place(path + "/encryption"));
        }
      }
    }
    context.leaveAbsentAccountsUndecided(findings);
  }

  private static boolean asks(BlobContainer container) {
    return container.complianceRules().stream()
        .map(rule -> rule.toLowerCase(Locale.ROOT))
        .anyMatch(rule -> rule.contains("cmk") || rule.contains("customer-managed"));
  }
}
