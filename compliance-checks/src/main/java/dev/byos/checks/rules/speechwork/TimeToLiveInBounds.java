package dev.byos.checks.rules.speechwork;

import dev.byos.checks.rule.ConfigurationRule;
import dev.byos.checks.rule.Document;
import dev.byos.checks.rule.Findings;
import dev.byos.checks.rule.Need;
import dev.byos.checks.rule.RuleContext;
import dev.byos.checks.rule.RuleInfo;
import dev.byos.checks.rule.Scope;
import dev.byos.checks.rule.Source;
import dev.byos.model.estate.Estate;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;
import dev.byos.model.workload.WorkItem.BatchTranscription;

/**
 * Results must not stay for ever: 2024-11-15 demands a time to live between 6 and 744 hours and
 * refuses a request without; versions 3.x take none, and at most 31 days.
 */
@RuleInfo(
    id = "BYOS-SPE-034",
    title = "The time to live of results is stated and between 6 and 744 hours",
    severity = Severity.ERROR,
    pillar = Pillar.OPERATIONAL_EXCELLENCE,
    scope = Scope.CONFIGURATION,
    needs = Need.BATCH_TRANSCRIPTION,
    sources = {
      @Source(document = Document.BATCH_CREATE, section = "timeToLiveHours"),
      @Source(document = Document.SPEECH_API, section = "Transcriptions, timeToLiveHours")
    })
public final class TimeToLiveInBounds implements ConfigurationRule {

  private static final long MINUTE = 60_000_000L;
  private static final long HOUR = 60 * MINUTE;
  private static final long LEAST_MICROS = 6 * HOUR;
  private static final long MOST_MICROS = 744 * HOUR;

  @Override
  public void check(Estate estate, RuleContext context, Findings findings) {
    for (BatchTranscription item : DeclaredTranscriptions.all(context)) {
      BatchApi api = BatchApi.of(item.apiVersion());
      if (api == BatchApi.OTHER) {
        continue;
      }
      findings.examined();
      long micros = item.timeToLiveMicros();
      boolean tooShort = api == BatchApi.DATED && micros < LEAST_MICROS;
      if (tooShort || micros > MOST_MICROS) {
        String subject = DeclaredTranscriptions.subject(item);
        findings.report(
            subject,
            "The time to live is %s; %s takes %s."
                .formatted(
                    micros <= 0 ? "not stated" : text(micros),
                    item.apiVersion(),
                    api == BatchApi.DATED ? "6 to 744 hours" : "at most 744 hours"),
            "State a time to live of 6 to 744 hours; 48 are recommended.",
            context.place(subject + "/timeToLive"));
      }
    }
  }

  private static String text(long micros) {
    return micros % HOUR == 0 ? micros / HOUR + " hours" : micros / MINUTE + " minutes";
  }
}
