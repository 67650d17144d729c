package dev.byos.checks.rules.speechwork;

import dev.byos.checks.rule.ConfigurationRule;
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
import dev.byos.checks.rule.StorageUses;
import dev.byos.checks.rules.LongMap;
import dev.byos.checks.rules.SpeechAccess;
import dev.byos.model.artefact.SpeechContainers;
import dev.byos.model.estate.Estate;
import dev.byos.model.estate.LifecycleRule;
import dev.byos.model.estate.StorageAccount;
import dev.byos.model.event.Access;
import dev.byos.model.event.HistoryEvent;
import dev.byos.model.event.StorageEvent;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;
import java.util.Comparator;
import java.util.Optional;

/**
 * The service deletes its logs after its own retention, in the associated account as well. An owner
 * whose rules for the container ask for longer must copy the logs elsewhere before; this is the one
 * container where direct copying is recommended.
 */
@RuleInfo(
    id = "BYOS-SPE-037",
    title = "Logs that are wanted for longer than the service keeps them are copied in time",
    severity = Severity.NOTE,
    pillar = Pillar.OPERATIONAL_EXCELLENCE,
    scope = {Scope.CONFIGURATION, Scope.HISTORY},
    needs = Need.BYOS_SPEECH,
    sources = {
      @Source(document = Document.STT_25, section = "Real-time audio and transcript logs"),
      @Source(document = Document.LOGGING, section = "Log files and their deletion")
    })
public final class LogsAreCopiedInTime implements ConfigurationRule, HistoryRule {

  private static final long DAY = 24 * 3_600_000_000L;
  private static final String REMEDY =
      "Copy the logs to a container of your own before the service deletes them.";

  /** Logs that somebody has read and that are still there. */
  private final LongMap copied = new LongMap();

  @Override
  public void check(Estate estate, RuleContext context, Findings findings) {
    StorageUses uses = context.storageUses();
    for (StorageAccount account : context.byosAccounts()) {
      if (!uses.servesSpeech(account)) {
        continue;
      }
      String subject = "storage/" + account.name();
      String path = "storageAccounts/" + account.name() + "/lifecycleRules";
      Optional<LifecycleRule> wish = longest(account);
      String place = path + wish.map(rule -> "/" + rule.name()).orElse("");
      if (context.undecided(findings, subject, place)) {
        continue;
      }
      long retention = context.profile().logRetentionMicros();
      if (wish.isEmpty() || wish.get().deleteAfterMicros() <= retention) {
        findings.examined();
      } else if (!context.runFollows()) {
        // A run shows whether they are copied.
        findings.report(
            subject,
            "Lifecycle rule %s keeps logs for %d days, but the service deletes them after %d."
                .formatted(
                    wish.get().name(), wish.get().deleteAfterMicros() / DAY, retention / DAY),
            REMEDY,
            context.place(place));
      }
    }
    context.leaveAbsentAccountsUndecided(findings);
  }

  @Override
  public void watch(History history, RuleContext context, Findings findings) {
    history.on(
        StorageEvent.BlobRead.class,
        (line, event) -> {
          if (isLog(event.access()) && !SpeechAccess.isBySpeech(event.access())) {
            copied.put(key(line, event.access()), line.number());
          }
        });
    history.on(
        StorageEvent.BlobDeleted.class,
        (line, event) -> {
          if (isLog(event.access()) && isWanted(line, context)) {
            findings.examined();
            if (!copied.remove(key(line, event.access()))
                && "logRetention".equals(event.reason())) {
              findings.report(
                  line.entity().toString(),
                  "Log %s was deleted after its retention and nobody had copied it, though the account's rules want it for longer."
                      .formatted(event.access().blob()),
                  REMEDY,
                  Proof.of(line));
            }
          }
        });
  }

  private static boolean isLog(Access access) {
    return SpeechContainers.AUDIO_LOGS.equals(access.container());
  }

  private static boolean isWanted(HistoryEvent line, RuleContext context) {
    return context
        .storageAccount(line.entity().name())
        .flatMap(LogsAreCopiedInTime::longest)
        .filter(rule -> rule.deleteAfterMicros() > context.profile().logRetentionMicros())
        .isPresent();
  }

  private static String key(HistoryEvent line, Access access) {
    return line.entity().name() + "/" + access.blob();
  }

  /** The rule of the owner that lets logs live longest. */
  private static Optional<LifecycleRule> longest(StorageAccount account) {
    return account.lifecycleRules().stream()
        .filter(rule -> (rule.prefix() + "/").startsWith(SpeechContainers.AUDIO_LOGS + "/"))
        .max(Comparator.comparingLong(LifecycleRule::deleteAfterMicros));
  }
}
