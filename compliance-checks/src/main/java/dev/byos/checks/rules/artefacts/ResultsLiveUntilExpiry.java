package dev.byos.checks.rules.artefacts;

import dev.byos.checks.exports.ExportVerification;
import dev.byos.checks.exports.ExportVerification.Deletion;
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
import dev.byos.model.artefact.ArtefactKind;
import dev.byos.model.artefact.BlobAddress;
import dev.byos.model.artefact.SpeechContainers;
import dev.byos.model.event.HistoryEvent;
import dev.byos.model.event.StorageEvent;
import dev.byos.model.event.TranscriptionEvent;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;
import dev.byos.model.report.ExportSummary;

/** Results exist until their time to live is over or somebody deletes the job, and not longer. */
@RuleInfo(
    id = "BYOS-SPE-035",
    title = "Results exist until they expire and are gone afterwards",
    severity = Severity.ERROR,
    pillar = Pillar.SECURITY,
    scope = {Scope.HISTORY, Scope.ARTEFACTS},
    needs = Need.BYOS_SPEECH_WORK,
    sources = @Source(document = Document.SPEECH_API, section = "Transcriptions, timeToLiveHours"))
public final class ResultsLiveUntilExpiry implements HistoryRule, ArtefactRule {
  private static final String DELETE =
      "Delete the blob; look for a retention policy, a legal hold or a missing role that kept it.";
  private static final String REPEAT =
      "Repeat the transcription and keep others from deleting in the service's containers.";

  @Override
  public void watch(History history, RuleContext context, Findings findings) {
    history.on(TranscriptionEvent.TranscriptionExpired.class, (line, event) -> findings.examined());
    history.on(
        StorageEvent.AccessRefused.class,
        (line, event) ->
            Blobs.refusedDeletion(line, event, SpeechContainers.ARTIFACTS)
                .ifPresent(address -> report(line, event, address, findings)));
  }

  private static void report(
      HistoryEvent line, StorageEvent.AccessRefused event, BlobAddress address, Findings findings) {
    if (!event.access().blob().startsWith("TranscriptionData/")) {
      return;
    }
    boolean gone = event.status() == Blobs.NOT_FOUND;
    findings.report(
        address.toString(),
        gone
            ? "The result was gone before it expired."
            : "The result could not be deleted when it expired: storage answered %d %s."
                .formatted(event.status(), event.code()),
        gone ? REPEAT : DELETE,
        Proof.of(line));
  }

  @Override
  public void check(ExportVerification verification, RuleContext context, Findings findings) {
    for (InspectedBlob blob : verification.artefacts()) {
      if (Blobs.isTranscription(blob.kind())) {
        findings.examined();
      }
    }
    for (Deletion deletion : verification.deletions()) {
      if (Blobs.isTranscription(deletion.kind())) {
        findings.examined();
        if (deletion.stillThere()) {
          findings.report(
              deletion.address().toString(),
              "The result was deleted (%s) and is still in the account."
                  .formatted(deletion.reason()),
              DELETE,
              Blobs.evidence(deletion.address()));
        }
      }
    }
    for (ExportSummary.Problem problem : verification.summary().missing()) {
      if (problem.artefact() != null
          && Blobs.isTranscription(ArtefactKind.valueOf(problem.artefact()))) {
        findings.examined();
        findings.report(
            problem.address().toString(),
            "The result is gone before it expired: " + problem.reason() + ".",
            REPEAT,
            Blobs.evidence(problem.address()));
      }
    }
  }
}
