package dev.byos.checks.rules.storage;

import dev.byos.checks.rule.ConfigurationRule;
import dev.byos.checks.rule.DeclaredSpeech;
import dev.byos.checks.rule.Document;
import dev.byos.checks.rule.Findings;
import dev.byos.checks.rule.RuleContext;
import dev.byos.checks.rule.RuleInfo;
import dev.byos.checks.rule.Scope;
import dev.byos.checks.rule.Source;
import dev.byos.checks.rules.RoleScopes;
import dev.byos.model.estate.Estate;
import dev.byos.model.estate.StorageAccount;
import dev.byos.model.estate.Subscription;
import dev.byos.model.finding.Severity;

/** Same tenant as the resource that uses it, and an owner who is known. */
@RuleInfo(
    id = "BYOS-STO-001",
    title = "The storage account belongs to the customer",
    severity = Severity.NOTE,
    scope = Scope.CONFIGURATION,
    sources = {
      @Source(document = Document.SEED_A, section = "Intro"),
      @Source(document = Document.SEED_B, section = "Overview")
    })
public final class CustomerOwnsStorage implements ConfigurationRule {

  private static final String REMEDY =
      "Use an account in the customer's own tenant and record who owns it.";

  @Override
  public void check(Estate estate, RuleContext context, Findings findings) {
    for (StorageAccount account : context.byosAccounts()) {
      findings.examined();
      String subject = "storage/" + account.name();
      String path = "storageAccounts/" + account.name();
      String tenant =
          account.tenantId() != null
              ? account.tenantId()
              : estate
                  .subscription(account.subscription())
                  .map(Subscription::tenantId)
                  .orElse(null);
      for (DeclaredSpeech speech : context.speechResources()) {
        boolean uses =
            context
                .accountOf(speech.resource())
                .filter(used -> used.name().equals(account.name()))
                .isPresent();
        if (uses && RoleScopes.tenantsDiffer(estate, speech.resource().subscription(), tenant)) {
          findings.report(
              subject,
              "The account belongs to tenant %s, but %s, which uses it, does not."
                  .formatted(tenant, speech.resource().name()),
              REMEDY,
              context.place(path + "/tenantId"));
        }
      }
      if (account.owner() != null
          && estate.users().stream().noneMatch(user -> user.name().equals(account.owner()))) {
        findings.report(
            subject,
            "The owner of the account is given as %s, whom the estate does not know."
                .formatted(account.owner()),
            REMEDY,
            context.place(path + "/owner"));
      }
    }
  }
}
