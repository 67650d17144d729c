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
import dev.byos.model.estate.Estate;
import dev.byos.model.event.TranscriptionEvent;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;
import dev.byos.model.workload.WorkItem.BatchTranscription;

/**
 * Jobs are worked off one after the other; asking more often than once a minute only uses up the
 * quota. Every ten minutes is enough.
 */
@RuleInfo(
    id = "BYOS-SPE-042",
    title = "A transcription's status is asked for at most once a minute",
    severity = Severity.NOTE,
    pillar = Pillar.PERFORMANCE_EFFICIENCY,
    scope = {Scope.CONFIGURATION, Scope.HISTORY},
    needs = Need.BATCH_TRANSCRIPTION,
    sources = @Source(document = Document.BATCH, section = "Best practices"))
public final class PollingIsSlow implements ConfigurationRule, HistoryRule {

  private static final long MINUTE = 60_000_000L;
  private static final String REMEDY = "Ask every ten minutes, or register a web hook.";

  /** When each open transcription was last asked for. */
  private final LongMap asked = new LongMap();

  @Override
  public void check(Estate estate, RuleContext context, Findings findings) {
    for (BatchTranscription item : DeclaredTranscriptions.all(context)) {
      findings.examined();
      if (item.pollEveryMicros() > 0 && item.pollEveryMicros() < MINUTE) {
        String subject = DeclaredTranscriptions.subject(item);
        findings.report(
            subject,
            message(item.pollEveryMicros()),
            REMEDY,
            context.place(subject + "/pollEvery"));
      }
    }
  }

  @Override
  public void watch(History history, RuleContext context, Findings findings) {
    history.on(
        TranscriptionEvent.StatusPolled.class,
        (line, event) -> {
          findings.examined();
          String name = line.entity().name();
          long since = line.timeMicros() - asked.get(name, -MINUTE);
          if (since < MINUTE) {
            findings.report(subject(name), message(since), REMEDY, Proof.of(line));
          }
          if (event.status().equals("Succeeded") || event.status().equals("Failed")) {
            asked.remove(name);
          } else {
            asked.put(name, line.timeMicros());
          }
        });
  }

  /** Work is named after its stream, a hyphen and a number. */
  private static String subject(String name) {
    int hyphen = name.lastIndexOf('-');
    return "workload/" + (hyphen < 0 ? name : name.substring(0, hyphen));
  }

  private static String message(long micros) {
    return "The status is asked for again after %d seconds, once a minute is the most."
        .formatted(micros / 1_000_000L);
  }
}
