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
import dev.byos.checks.rules.LongMap;
import dev.byos.checks.rules.SpeechAccess;
import dev.byos.model.artefact.SpeechContainers;
import dev.byos.model.estate.BlobContainer;
import dev.byos.model.estate.Estate;
import dev.byos.model.estate.LifecycleRule;
import dev.byos.model.estate.StorageAccount;
import dev.byos.model.event.Access;
import dev.byos.model.event.HistoryEvent;
import dev.byos.model.event.StorageEvent;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;

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
    for (StorageAccount account : context.byosAccounts()) {
      String path = "storageAccounts/" + account.name();
      if (context.undecided(
          findings,
          "storage/" + account.name(),
          path + "/lifecycleRules",
          path + "/containers/" + SpeechContainers.AUDIO_LOGS)) {
        continue;
      }
      long wanted = wantedMicros(account);
      if (wanted <= context.profile().logRetentionMicros()) {
        findings.examined();
      } else if (!context.runFollows()) {
        // A run shows whether they are copied.
        findings.report(
            "storage/" + account.name(),
            "The account's rules keep logs for %d days, but the service deletes them after %d."
                .formatted(wanted / DAY, context.profile().logRetentionMicros() / DAY),
            REMEDY,
            context.place(path));
      }
    }
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
        .filter(account -> wantedMicros(account) > context.profile().logRetentionMicros())
        .isPresent();
  }

  private static String key(HistoryEvent line, Access access) {
    return line.entity().name() + "/" + access.blob();
  }

  /** How long the owner's own rules want logs to be kept; 0 when they say nothing. */
  private static long wantedMicros(StorageAccount account) {
    long wanted = 0;
    for (LifecycleRule rule : account.lifecycleRules()) {
      if (rule.prefix().equals(SpeechContainers.AUDIO_LOGS)
          || rule.prefix().startsWith(SpeechContainers.AUDIO_LOGS + "/")) {
        wanted = Math.max(wanted, rule.deleteAfterMicros());
      }
    }
    for (BlobContainer container : account.containers()) {
      if (container.name().equals(SpeechContainers.AUDIO_LOGS)) {
        wanted = Math.max(wanted, container.immutableForMicros());
      }
    }
    return wanted;
  }
}
