package dev.byos.checks.rules.storage;

import dev.byos.checks.rule.ConfigurationRule;
import dev.byos.checks.rule.Control;
import dev.byos.checks.rule.DeclaredSpeech;
import dev.byos.checks.rule.Document;
import dev.byos.checks.rule.Findings;
import dev.byos.checks.rule.History;
import dev.byos.checks.rule.HistoryRule;
import dev.byos.checks.rule.Proof;
import dev.byos.checks.rule.RuleContext;
import dev.byos.checks.rule.RuleInfo;
import dev.byos.checks.rule.Scope;
import dev.byos.checks.rule.Source;
import dev.byos.model.estate.Estate;
import dev.byos.model.estate.StorageAccount;
import dev.byos.model.event.TranscriptionEvent;
import dev.byos.model.finding.ControlReference;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;
import dev.byos.model.workload.WorkItem;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Listings of results may hand out user-delegation SAS; whoever holds one reads the blob until it
 * expires. The account's SAS policy bounds what keys sign, and what is observed must stay within
 * it.
 */
@RuleInfo(
    id = "BYOS-STO-009",
    title = "SAS last at most seven days",
    severity = Severity.WARNING,
    scope = {Scope.CONFIGURATION, Scope.HISTORY},
    pillar = Pillar.SECURITY,
    references = {
      @Control(
          in = ControlReference.Catalogue.AZURE_POLICY,
          id = "7aa1c9d5-3d7e-4579-8117-d85e99211757"),
      @Control(in = ControlReference.Catalogue.CHECKOV, id = "CKV2_AZURE_41")
    },
    sources = {
      @Source(document = Document.AZURE_POLICY, section = "7aa1c9d5-3d7e-4579-8117-d85e99211757"),
      @Source(document = Document.AZURE_POLICY, section = "bc1b984e-ddae-40cc-801a-050a030e4fbe")
    })
public final class SasPolicyIsShort implements ConfigurationRule, HistoryRule {
  private static final long SECOND_MICROS = 1_000_000;
  private static final long DAY_MICROS = 86_400 * SECOND_MICROS;
  private static final long LIMIT_MICROS = 7 * DAY_MICROS;

  /** {@code d.hh:mm:ss}, as Azure writes it; the days may be left out. */
  private static final Pattern PERIOD =
      Pattern.compile("(?:(\\d+)\\.)?(\\d{1,2}):(\\d{1,2}):(\\d{1,2})");

  @Override
  public void check(Estate estate, RuleContext context, Findings findings) {
    for (StorageAccount account : context.byosAccounts()) {
      String subject = "storage/" + account.name();
      String path = "storageAccounts/" + account.name() + "/sasPolicy";
      if (context.undecided(
          findings,
          subject,
          path,
          "storageAccounts/" + account.name() + "/protection/sasExpirationPeriod",
          "storageAccounts/" + account.name() + "/sasExpirationPeriod",
          "storageAccounts/" + account.name() + "/allowSharedKeyAccess")) {
        continue;
      }
      findings.examined();
      String problem = problem(account);
      if (problem != null) {
        findings.report(
            subject,
            problem,
            "Set sasPolicy.sasExpirationPeriod to 7.00:00:00 or less.",
            context.place(path));
      }
    }
    context.leaveAbsentAccountsUndecided(findings);
  }

  private static String problem(StorageAccount account) {
    String period = account.protection().sasExpirationPeriod();
    if (period == null) {
      // Without keys nobody but Entra principals can make a SAS, and Azure caps those at seven
      // days.
      return account.sharedKeyAccepted()
          ? "The account accepts shared keys and has no SAS policy, so that SAS may last for years."
          : null;
    }
    long micros = micros(period);
    if (micros < 0) {
      return "sasExpirationPeriod %s is no period of the form d.hh:mm:ss.".formatted(period);
    }
    return micros > LIMIT_MICROS
        ? "sasExpirationPeriod is %s, longer than seven days.".formatted(period)
        : null;
  }

  private static long micros(String period) {
    Matcher matcher = PERIOD.matcher(period.strip());
    if (!matcher.matches()) {
      return -1;
    }
    long days = matcher.group(1) == null ? 0 : Long.parseLong(matcher.group(1));
    long seconds =
        (Long.parseLong(matcher.group(2)) * 60 + Long.parseLong(matcher.group(3))) * 60
            + Long.parseLong(matcher.group(4));
    return days * DAY_MICROS + seconds * SECOND_MICROS;
  }

  @Override
  public void watch(History history, RuleContext context, Findings findings) {
    Map<String, DeclaredSpeech> resources = new HashMap<>();
    context.speechResources().forEach(s -> resources.putIfAbsent(s.resource().name(), s));
    Map<String, StorageAccount> accounts = new HashMap<>();
    for (WorkItem item : context.scenario().workload()) {
      DeclaredSpeech speech = resources.get(item.on());
      if (speech != null) {
        context.accountOf(speech.resource()).ifPresent(a -> accounts.put(item.name(), a));
      }
    }
    history.on(
        TranscriptionEvent.ResultsListed.class,
        (line, event) -> {
          StorageAccount account = accounts.get(streamOf(line.entity().name()));
          if (account == null) {
            return;
          }
          findings.examined();
          long stated =
              account.protection().sasExpirationPeriod() == null
                  ? LIMIT_MICROS
                  : micros(account.protection().sasExpirationPeriod());
          if (event.sasValidityMicros() > Math.max(0, stated)) {
            findings.report(
                "storage/" + account.name(),
                "A listing of results handed out SAS that last %d hours, the limit is %d."
                    .formatted(
                        event.sasValidityMicros() / (3600 * SECOND_MICROS),
                        stated / (3600 * SECOND_MICROS)),
                "List with sasValidityInSeconds=0 and read the blobs with an Entra identity.",
                Proof.of(line));
          }
        });
  }

  /** The work stream of an entity called {@code stream-number}. */
  private static String streamOf(String entity) {
    int dash = entity.lastIndexOf('-');
    return dash < 0 ? entity : entity.substring(0, dash);
  }
}
