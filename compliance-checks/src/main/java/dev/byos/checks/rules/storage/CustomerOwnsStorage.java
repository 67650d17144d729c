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
import dev.byos.model.estate.User;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Same tenant as the resource that uses it, and an owner who is known. */
@RuleInfo(
    id = "BYOS-STO-001",
    title = "The storage account belongs to the customer",
    severity = Severity.NOTE,
    scope = Scope.CONFIGURATION,
    pillar = Pillar.SECURITY,
    sources = {
      @Source(document = Document.SEED_A, section = "Intro"),
      @Source(document = Document.SEED_B, section = "Overview")
    })
public final class CustomerOwnsStorage implements ConfigurationRule {

  private static final String REMEDY =
      "Use an account in the customer's own tenant and record who owns it.";

  @Override
  public void check(Estate estate, RuleContext context, Findings findings) {
    Set<String> users = estate.users().stream().map(User::name).collect(Collectors.toSet());
    Map<String, List<DeclaredSpeech>> usedBy = new HashMap<>();
    for (DeclaredSpeech speech : context.speechResources()) {
      context
          .accountOf(speech.resource())
          .ifPresent(
              account ->
                  usedBy.computeIfAbsent(account.name(), n -> new ArrayList<>()).add(speech));
    }
    for (StorageAccount account : context.byosAccounts()) {
      String subject = "storage/" + account.name();
      String path = "storageAccounts/" + account.name();
      if (context.undecided(
          findings, subject, path + "/tenantId", path + "/owner", path + "/subscription")) {
        continue;
      }
      findings.examined();
      String tenant = tenantOf(account, estate);
      for (DeclaredSpeech speech : usedBy.getOrDefault(account.name(), List.of())) {
        if (RoleScopes.tenantsDiffer(estate, speech.resource().subscription(), tenant)) {
          findings.report(
              subject,
              "The account belongs to tenant %s, but %s, which uses it, does not."
                  .formatted(tenant, speech.resource().name()),
              REMEDY,
              context.place(path + "/tenantId"));
        }
      }
      if (account.owner() != null && !users.contains(account.owner())) {
        findings.report(
            subject,
            "The owner of the account is given as %s, whom the estate does not know."
                .formatted(account.owner()),
            REMEDY,
            context.place(path + "/owner"));
      }
    }
    context.leaveAbsentAccountsUndecided(findings);
  }

  private static String tenantOf(StorageAccount account, Estate estate) {
    return account.tenantId() != null
        ? account.tenantId()
        : estate.subscription(account.subscription()).map(Subscription::tenantId).orElse(null);
  }
}
