package dev.byos.checks.rules.storage;

import dev.byos.checks.rule.ConfigurationRule;
import dev.byos.checks.rule.DeclaredSpeech;
import dev.byos.checks.rule.Document;
import dev.byos.checks.rule.Findings;
import dev.byos.checks.rule.History;
import dev.byos.checks.rule.HistoryRule;
import dev.byos.checks.rule.Need;
import dev.byos.checks.rule.Proof;
import dev.byos.checks.rule.RuleContext;
import dev.byos.checks.rule.RuleInfo;
import dev.byos.checks.rule.Scope;
import dev.byos.checks.rule.Source;
import dev.byos.checks.rules.FirewallBook;
import dev.byos.checks.rules.SpeechAccess;
import dev.byos.model.estate.Estate;
import dev.byos.model.estate.StorageAccount;
import dev.byos.model.event.StorageEvent;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;
import java.util.HashSet;
import java.util.Set;

/**
 * Customer-managed keys, private endpoints and the like may all be used; one that is turned on must
 * leave Speech working.
 */
@RuleInfo(
    id = "BYOS-STO-002",
    title = "Security features of storage do not break the association",
    severity = Severity.NOTE,
    scope = {Scope.CONFIGURATION, Scope.HISTORY},
    pillar = Pillar.SECURITY,
    needs = Need.BYOS_SPEECH,
    sources = @Source(document = Document.SEED_A, section = "Intro"))
public final class SecurityFeaturesKeepAssociation implements ConfigurationRule, HistoryRule {

  private static final String REMEDY =
      "Set the feature up so that the identity and the trusted mechanism of Speech keep working.";

  /** Accounts to which Speech has written with success. */
  private final Set<String> working = new HashSet<>();

  /** Accounts whose settings changed after that. */
  private final Set<String> changed = new HashSet<>();

  @Override
  public void check(Estate estate, RuleContext context, Findings findings) {
    Set<String> looked = new HashSet<>();
    for (DeclaredSpeech speech : context.speechResources()) {
      context
          .accountOf(speech.resource())
          .filter(account -> looked.add(account.name()))
          .ifPresent(account -> checkKey(account, estate, context, findings));
    }
    context.leaveAbsentAccountsUndecided(findings);
  }

  private static void checkKey(
      StorageAccount account, Estate estate, RuleContext context, Findings findings) {
    String subject = "storage/" + account.name();
    String path = "storageAccounts/" + account.name() + "/encryption";
    if (context.undecided(findings, subject, path, path + "/keySource", path + "/keyVault")) {
      return;
    }
    String vault = account.encryption().keyVault();
    boolean missing =
        account.encryption().customerManaged()
            && (vault == null || estate.keyVault(vault).isEmpty());
    if (missing && vault != null && !context.runFollows()) {
      findings.undecided(
          subject,
          "Key vault %s, whose key encrypts the account, is not among the inputs.".formatted(vault),
          context.place(path));
      return;
    }
    findings.examined();
    if (missing) {
      findings.report(
          subject,
          vault == null
              ? "The account is to be encrypted with a customer-managed key, but no vault is named."
              : "The account is encrypted with a customer-managed key in vault %s, which the estate does not have."
                  .formatted(vault),
          REMEDY,
          context.place(path));
    }
  }

  @Override
  public void watch(History history, RuleContext context, Findings findings) {
    FirewallBook settings = new FirewallBook(context);
    settings.watch(history);
    history.on(
        StorageEvent.BlobWritten.class,
        (line, event) -> {
          if (SpeechAccess.isBySpeech(event.access())) {
            working.add(line.entity().name());
            // While a change settles, success says nothing about it.
            if (!settings.settling(line.entity().name(), line.timeMicros())) {
              changed.remove(line.entity().name());
            }
          }
        });
    history.on(
        StorageEvent.StorageSettingsChanged.class,
        (line, event) -> {
          findings.examined();
          if (working.contains(line.entity().name())) {
            changed.add(line.entity().name());
          }
        });
    history.on(
        StorageEvent.AccessRefused.class,
        (line, event) -> {
          String account = line.entity().name();
          boolean feature =
              "network".equals(event.step())
                  || "encryption".equals(event.step())
                  || "authentication".equals(event.step());
          if (feature
              && changed.contains(account)
              && SpeechAccess.isBySpeech(event.access())
              && !settings.settling(account, line.timeMicros())) {
            findings.report(
                "storage/" + account,
                "After a change of settings the account refused Speech at step %s with %d %s."
                    .formatted(event.step(), event.status(), event.code()),
                REMEDY,
                Proof.of(settings.lastChange(account)),
                Proof.of(line));
          }
        });
  }
}
