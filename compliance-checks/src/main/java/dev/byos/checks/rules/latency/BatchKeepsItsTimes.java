package dev.byos.checks.rules.latency;

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
import dev.byos.model.event.HistoryEvent;
import dev.byos.model.event.TranscriptionEvent;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Batch transcription is best effort: at peak it may take half an hour to start and a day to end,
 * and nine jobs in ten need less than six hours beyond a fifth of their audio. What is slower is
 * told, since it is neither the customer's fault nor something storage can mend.
 */
@RuleInfo(
    id = "BYOS-LAT-004",
    title = "Batch transcriptions start and end within the usual times",
    severity = Severity.NOTE,
    scope = Scope.HISTORY,
    pillar = Pillar.PERFORMANCE_EFFICIENCY,
    needs = Need.SPEECH_WORK,
    sources = @Source(document = Document.BATCH, section = "Best practices"))
public final class BatchKeepsItsTimes implements HistoryRule {
  private static final long MINUTE_MICROS = 60_000_000L;
  private static final long HOUR_MICROS = 60 * MINUTE_MICROS;
  private static final long START_MICROS = 30 * MINUTE_MICROS;
  private static final long END_MICROS = 24 * HOUR_MICROS;
  private static final long NORMALISED_MICROS = 6 * HOUR_MICROS;

  /** Audio is transcribed about five times as fast as it plays. */
  private static final int SPEED = 5;

  private static final String REMEDY =
      "Submit outside the full hour and in requests of up to 1000 files, and do not count on results sooner.";

  /** Transcriptions that have not ended. */
  private final Map<String, Open> open = new HashMap<>();

  /** Ended transcriptions by resource. */
  private final Map<String, Tally> tallies = new TreeMap<>();

  @Override
  public void watch(History history, RuleContext context, Findings findings) {
    history.on(
        TranscriptionEvent.TranscriptionSubmitted.class,
        (line, event) ->
            open.put(
                line.entity().name(),
                new Open(event.speech(), line.timeMicros(), event.audioMicros())));
    history.on(
        TranscriptionEvent.TranscriptionStarted.class,
        (line, event) -> {
          Open job = open.get(line.entity().name());
          if (job != null && line.timeMicros() - job.submittedAtMicros() > START_MICROS) {
            report(job, "started", line, findings);
          }
        });
    history.on(
        TranscriptionEvent.TranscriptionSucceeded.class,
        (line, event) -> end(open.remove(line.entity().name()), line, findings));
    history.on(
        TranscriptionEvent.TranscriptionFailed.class,
        (line, event) -> open.remove(line.entity().name()));
    history.atEnd(last -> tallies.forEach((speech, tally) -> tally.report(speech, findings)));
  }

  private void end(Open job, HistoryEvent line, Findings findings) {
    if (job == null) {
      return;
    }
    findings.examined();
    long took = line.timeMicros() - job.submittedAtMicros();
    if (took > END_MICROS) {
      report(job, "ended", line, findings);
    }
    tallies
        .computeIfAbsent(job.speech(), unused -> new Tally())
        .add(took - job.audioMicros() / SPEED > NORMALISED_MICROS, line);
  }

  private static void report(Open job, String what, HistoryEvent line, Findings findings) {
    findings.report(
        "speech/" + job.speech(),
        "A transcription %s %d minutes after it was submitted."
            .formatted(what, (line.timeMicros() - job.submittedAtMicros()) / MINUTE_MICROS),
        REMEDY,
        Proof.of(line));
  }

  private record Open(String speech, long submittedAtMicros, long audioMicros) {}

  private static final class Tally {
    private long ended;
    private long slow;
    private HistoryEvent firstSlow;

    void add(boolean isSlow, HistoryEvent line) {
      ended++;
      if (isSlow) {
        slow++;
        firstSlow = firstSlow == null ? line : firstSlow;
      }
    }

    void report(String speech, Findings findings) {
      // The ninetieth percentile is beyond the limit when more than a tenth of the jobs are.
      if (slow * 10 > ended) {
        findings.report(
            "speech/" + speech,
            "%d of %d transcriptions took more than six hours beyond a fifth of their audio; usual is one in ten at most."
                .formatted(slow, ended),
            REMEDY,
            Proof.of(firstSlow));
      }
    }
  }
}
