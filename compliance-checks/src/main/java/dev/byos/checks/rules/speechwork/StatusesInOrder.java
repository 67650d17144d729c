package dev.byos.checks.rules.speechwork;

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
import dev.byos.model.event.HistoryEvent;
import dev.byos.model.event.TranscriptionEvent;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;
import java.util.List;

/** A transcription goes from NotStarted over Running to Succeeded or Failed, never back. */
@RuleInfo(
    id = "BYOS-SPE-039",
    title = "A transcription's status only moves on",
    severity = Severity.ERROR,
    pillar = Pillar.RELIABILITY,
    scope = Scope.HISTORY,
    needs = Need.BATCH_TRANSCRIPTION,
    sources = @Source(document = Document.SPEECH_API, section = "Transcriptions, status"))
public final class StatusesInOrder implements HistoryRule {

  private static final List<String> STATUSES =
      List.of("NotStarted", "Running", "Succeeded", "Failed");
  private static final int RUNNING = 1;
  private static final int SUCCEEDED = 2;
  private static final int FAILED = 3;

  /** The status of each transcription that is still there. */
  private final LongMap standing = new LongMap();

  @Override
  public void watch(History history, RuleContext context, Findings findings) {
    history.on(
        TranscriptionEvent.TranscriptionSubmitted.class,
        (line, event) -> {
          findings.examined();
          if (standing.contains(key(line))) {
            report(line, "NotStarted", findings);
          }
          standing.put(key(line), 0);
        });
    history.on(
        TranscriptionEvent.TranscriptionStarted.class,
        (line, event) -> to(line, RUNNING, findings));
    history.on(
        TranscriptionEvent.TranscriptionSucceeded.class,
        (line, event) -> to(line, SUCCEEDED, findings));
    history.on(
        TranscriptionEvent.TranscriptionFailed.class, (line, event) -> to(line, FAILED, findings));
    history.on(
        TranscriptionEvent.StatusPolled.class,
        (line, event) -> {
          long before = standing.get(key(line), -1);
          if (before >= 0 && STATUSES.indexOf(event.status()) != before) {
            report(line, event.status(), findings);
          }
        });
    history.on(
        TranscriptionEvent.TranscriptionExpired.class, (line, event) -> standing.remove(key(line)));
  }

  private void to(HistoryEvent line, int next, Findings findings) {
    long before = standing.get(key(line), -1);
    boolean follows = next == RUNNING ? before == 0 : before == RUNNING;
    // A job may fail before it was ever run.
    if (!follows && !(next == FAILED && before == 0)) {
      report(line, STATUSES.get(next), findings);
    }
    standing.put(key(line), next);
  }

  private void report(HistoryEvent line, String after, Findings findings) {
    long before = standing.get(key(line), -1);
    findings.report(
        line.entity().toString(),
        "Its status was %s and then %s."
            .formatted(before < 0 ? "none" : STATUSES.get((int) before), after),
        "Treat a final status as final, and ask for the transcription again when in doubt.",
        Proof.of(line));
  }

  private static String key(HistoryEvent line) {
    return line.entity().name();
  }
}
