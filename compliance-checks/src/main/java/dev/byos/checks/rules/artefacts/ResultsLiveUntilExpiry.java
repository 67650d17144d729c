package dev.byos.checks.rules.artefacts;

import dev.byos.checks.exports.ExportVerification;
import dev.byos.checks.exports.ExportVerification.Deletion;
import dev.byos.checks.exports.InspectedBlob;
import dev.byos.checks.rule.ArtefactRule;
import dev.byos.checks.rule.Document;
import dev.byos.checks.rule.Findings;
import dev.byos.checks.rule.Need;
import dev.byos.checks.rule.RuleContext;
import dev.byos.checks.rule.RuleInfo;
import dev.byos.checks.rule.Scope;
import dev.byos.checks.rule.Source;
import dev.byos.model.artefact.ArtefactKind;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;
import dev.byos.model.report.ExportSummary;

/** Results exist until their time to live is over or somebody deletes the job, and not longer. */
@RuleInfo(
    id = "BYOS-SPE-035",
    title = "Results exist until they expire and are gone afterwards",
    severity = Severity.ERROR,
    pillar = Pillar.SECURITY,
    scope = Scope.ARTEFACTS,
    needs = Need.BYOS_SPEECH_WORK,
    sources = @Source(document = Document.SPEECH_API, section = "Transcriptions, timeToLiveHours"))
public final class ResultsLiveUntilExpiry implements ArtefactRule {

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
              "Delete the blob; look for a retention policy or legal hold that kept it.",
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
            "Repeat the transcription and keep others from deleting in the service's containers.",
            Blobs.evidence(problem.address()));
      }
    }
  }
}
