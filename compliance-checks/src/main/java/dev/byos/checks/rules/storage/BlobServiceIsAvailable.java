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
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;
import java.util.Locale;

/**
 * Speech and call recording keep block blobs and nothing else; an account of files or of page blobs
 * takes none.
 */
@RuleInfo(
    id = "BYOS-STO-007",
    title = "The account offers block blobs",
    severity = Severity.ERROR,
    scope = Scope.CONFIGURATION,
    pillar = Pillar.RELIABILITY,
    sources = {
      @Source(document = Document.BATCH_AUDIO, section = "Supported storage"),
      @Source(document = Document.SETUP_25B, section = "Storage settings")
    })
public final class BlobServiceIsAvailable implements ConfigurationRule {

  @Override
  public void check(Estate estate, RuleContext context, Findings findings) {
    for (StorageAccount account : context.byosAccounts()) {
      String subject = "storage/" + account.name();
      String path = "storageAccounts/" + account.name();
      if (context.undecided(findings, subject, path + "/kind", path + "/sku")) {
        continue;
      }
      findings.examined();
      String refusal = refusal(account);
      if (refusal != null) {
        findings.report(
            subject,
            "An account of kind %s and SKU %s %s."
                .formatted(account.kind(), account.sku(), refusal),
            "Use an account of kind StorageV2 with a Standard SKU; kind and performance are fixed at"
                + " creation, so that a new account is needed.",
            context.place(path + "/kind"));
      }
    }
    context.leaveAbsentAccountsUndecided(findings);
  }

  /** Why the account takes no block blobs, or null when it does. */
  private static String refusal(StorageAccount account) {
    if ("FileStorage".equalsIgnoreCase(account.kind())) {
      return "holds files only, while BYOS keeps blobs";
    }
    boolean premium =
        account.sku() != null && account.sku().toLowerCase(Locale.ROOT).startsWith("premium");
    return premium && !"BlockBlobStorage".equalsIgnoreCase(account.kind())
        ? "holds page blobs only, while BYOS keeps block blobs"
        : null;
  }
}
