package dev.byos.checks.rules.artefacts;

import dev.byos.checks.exports.ExportVerification;
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

/** What Speech made is really in the associated account: read back from there, not elsewhere. */
@RuleInfo(
    id = "BYOS-SPE-027",
    title = "All artefacts of BYOS work are in the associated account",
    severity = Severity.ERROR,
    pillar = Pillar.SECURITY,
    scope = Scope.ARTEFACTS,
    needs = Need.BYOS_SPEECH_WORK,
    sources = {
      @Source(document = Document.SEED_A, section = "Intro"),
      @Source(document = Document.STT_25, section = "Artefacts")
    })
public final class SpeechArtefactsAreInTheirAccount implements ArtefactRule {
  private static final String REMEDY =
      "Bring the blob back to the associated account, or repeat the work that made it.";

  @Override
  public void check(ExportVerification verification, RuleContext context, Findings findings) {
    for (InspectedBlob blob : verification.artefacts()) {
      if (blob.homeAccount() == null || Blobs.isRecording(blob.kind())) {
        continue;
      }
      findings.examined();
      if (!blob.homeAccount().equals(blob.address().account())) {
        findings.report(
            blob.workId(),
            "%s was found in account %s, but %s is associated."
                .formatted(blob.kind(), blob.address().account(), blob.homeAccount()),
            REMEDY,
            Blobs.evidence(blob.address()));
      }
    }
    report(verification.summary().missing(), "is missing: ", findings);
    report(verification.summary().misplaced(), "is misplaced: ", findings);
  }

  private static void report(
      Iterable<ExportSummary.Problem> problems, String what, Findings findings) {
    for (ExportSummary.Problem problem : problems) {
      if (problem.artefact() != null
          && !Blobs.isRecording(ArtefactKind.valueOf(problem.artefact()))) {
        findings.examined();
        findings.report(
            problem.address().toString(),
            problem.artefact() + " " + what + problem.reason() + ".",
            REMEDY,
            Blobs.evidence(problem.address()));
      }
    }
  }
}
