package dev.byos.checks.rules.speech;

import dev.byos.checks.exports.ExportVerification;
import dev.byos.checks.exports.InspectedBlob;
import dev.byos.checks.rule.ArtefactRule;
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
import dev.byos.checks.rules.SpeechWork;
import dev.byos.model.artefact.ArtefactKind;
import dev.byos.model.event.HistoryEvent;
import dev.byos.model.event.TranscriptionEvent;
import dev.byos.model.event.WorkEvent;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;
import dev.byos.model.report.ExportSummary;

/**
 * Nothing rests in the service's own storage and nothing in another account, by what the history
 * says and by what is read back. Results that a client sends elsewhere on purpose are another
 * rule's business.
 */
@RuleInfo(
    id = "BYOS-SPE-027",
    title = "All artefacts of BYOS work are in the associated account",
    severity = Severity.ERROR,
    pillar = Pillar.SECURITY,
    scope = {Scope.HISTORY, Scope.ARTEFACTS},
    needs = Need.BYOS_SPEECH_WORK,
    sources = {
      @Source(document = Document.SEED_A, section = "Intro"),
      @Source(document = Document.STT_25, section = "Artefacts")
    })
public final class ArtefactsLandInAssociatedAccount implements HistoryRule, ArtefactRule {

  private static final String REMEDY =
      "Find out why the service wrote elsewhere; the association of the resource decides where artefacts rest.";
  private static final String BRING_BACK =
      "Bring the blob back to the associated account, or repeat the work that made it.";
  private final SpeechWork open = new SpeechWork();

  @Override
  public void watch(History history, RuleContext context, Findings findings) {
    // Before the work is followed: it is forgotten when it succeeds.
    history.on(
        TranscriptionEvent.TranscriptionSucceeded.class,
        (line, event) ->
            open.of(line.entity()).ifPresent(work -> checkResults(line, event, work, findings)));
    open.watch(
        history,
        new SpeechWork.Listener() {
          @Override
          public void succeeded(HistoryEvent line, SpeechWork.Open work) {}

          @Override
          public void failed(HistoryEvent line, SpeechWork.Open work, int status, String code) {}
        });
    history.on(
        WorkEvent.ArtefactStored.class,
        (line, event) ->
            open.of(line.entity())
                .filter(work -> work.account() != null)
                .ifPresent(work -> checkPlace(line, event, work, findings)));
  }

  private static void checkPlace(
      HistoryEvent line, WorkEvent.ArtefactStored event, SpeechWork.Open work, Findings findings) {
    findings.examined();
    if (!work.elsewhere() && !work.account().equals(event.account())) {
      findings.report(
          "speech/" + work.speech(),
          "%s %s was stored in account %s, but %s is associated."
              .formatted(event.artefact(), event.blob(), event.account(), work.account()),
          REMEDY,
          Proof.of(line));
    }
  }

  private static void checkResults(
      HistoryEvent line,
      TranscriptionEvent.TranscriptionSucceeded event,
      SpeechWork.Open work,
      Findings findings) {
    if (work.account() == null || work.elsewhere()) {
      return;
    }
    findings.examined();
    int expected = event.results() + 1;
    if (work.stored() != expected) {
      findings.report(
          line.entity().toString(),
          "The transcription succeeded with %d results and a report, but %d artefacts were stored."
              .formatted(event.results(), work.stored()),
          REMEDY,
          Proof.of(line));
    }
  }

  @Override
  public void check(ExportVerification verification, RuleContext context, Findings findings) {
    for (InspectedBlob blob : verification.artefacts()) {
      if (blob.homeAccount() == null || isRecording(blob.kind())) {
        continue;
      }
      findings.examined();
      if (!blob.homeAccount().equals(blob.address().account())) {
        findings.report(
            blob.workId(),
            "%s was found in account %s, but %s is associated."
                .formatted(blob.kind(), blob.address().account(), blob.homeAccount()),
            BRING_BACK,
            Proof.of(blob.address()));
      }
    }
    report(verification.summary().missing(), "is missing: ", findings);
    report(verification.summary().misplaced(), "is misplaced: ", findings);
  }

  private static void report(
      Iterable<ExportSummary.Problem> problems, String what, Findings findings) {
    for (ExportSummary.Problem problem : problems) {
      if (problem.artefact() != null && !isRecording(ArtefactKind.valueOf(problem.artefact()))) {
        findings.examined();
        findings.report(
            problem.address().toString(),
            problem.artefact() + " " + what + problem.reason() + ".",
            BRING_BACK,
            Proof.of(problem.address()));
      }
    }
  }

  private static boolean isRecording(ArtefactKind kind) {
    return kind == ArtefactKind.RECORDING_MEDIA || kind == ArtefactKind.RECORDING_METADATA;
  }
}
