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
import dev.byos.checks.rules.SpeechAccess;
import dev.byos.model.event.Access;
import dev.byos.model.event.CustomSpeechEvent;
import dev.byos.model.event.HistoryEvent;
import dev.byos.model.event.StorageEvent;
import dev.byos.model.event.TranscriptionEvent;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;
import java.util.HashMap;
import java.util.Map;

/**
 * What somebody else deletes or overwrites among the service's artefacts is missing from then on:
 * calls that need it answer 4xx or 5xx. A call that succeeds all the same hides the damage.
 */
@RuleInfo(
    id = "BYOS-SPE-029",
    title = "After tampering, calls that need the artefact fail",
    severity = Severity.ERROR,
    pillar = Pillar.RELIABILITY,
    scope = Scope.HISTORY,
    needs = Need.BYOS_SPEECH_WORK,
    sources = @Source(document = Document.STT_25, section = "Artefacts"))
public final class TamperingIsNoticed implements HistoryRule {

  private static final String REMEDY =
      "Do not trust the answer: look at the artefacts themselves, and repeat the work whose"
          + " artefacts were touched.";

  /** Ids of transcriptions and models with the first access that touched their artefacts. */
  private final Map<String, HistoryEvent> touched = new HashMap<>();

  @Override
  public void watch(History history, RuleContext context, Findings findings) {
    Submissions submissions = new Submissions();
    submissions.watch(history);
    history.on(StorageEvent.BlobWritten.class, (line, event) -> touch(line, event.access()));
    history.on(StorageEvent.BlobDeleted.class, (line, event) -> touch(line, event.access()));
    history.on(
        TranscriptionEvent.ResultsListed.class,
        (line, event) ->
            submissions
                .of(line)
                .filter(Submissions.Submission::restsInAssociatedAccount)
                .ifPresent(
                    submission ->
                        judge(line, event.transcriptionId(), "results were listed", findings)));
    history.on(
        CustomSpeechEvent.SpeechEndpointDeployed.class,
        (line, event) -> judge(line, event.modelId(), "the model was deployed", findings));
    history.on(
        TranscriptionEvent.TranscriptionExpired.class,
        (line, event) -> touched.remove(event.transcriptionId()));
    submissions.release(history);
  }

  private void touch(HistoryEvent line, Access access) {
    if (!SpeechAccess.isBySpeech(access)) {
      ServiceBlobs.idOf(access).ifPresent(id -> touched.putIfAbsent(id, line));
    }
  }

  private void judge(HistoryEvent line, String id, String what, Findings findings) {
    findings.examined();
    HistoryEvent before = touched.get(id);
    if (before != null) {
      findings.report(
          line.entity().toString(),
          "After somebody had touched artefacts of %s, %s as if nothing had happened."
              .formatted(id, what),
          REMEDY,
          Proof.of(before),
          Proof.of(line));
    }
  }
}
