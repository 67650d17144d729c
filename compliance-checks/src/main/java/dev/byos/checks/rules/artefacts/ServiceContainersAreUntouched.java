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
import dev.byos.checks.store.StoredBlob;
import dev.byos.model.artefact.BlobAddress;
import dev.byos.model.artefact.SpeechContainers;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;
import dev.byos.model.report.ExportSummary;

/**
 * The artefact and model containers belong to the service: changed, added or vanished blobs there
 * lead to errors of the service that are hard to explain.
 */
@RuleInfo(
    id = "BYOS-SPE-028",
    title = "Only Speech changes what is in its artefact and model containers",
    severity = Severity.ERROR,
    pillar = Pillar.RELIABILITY,
    scope = Scope.ARTEFACTS,
    needs = Need.BYOS_SPEECH_WORK,
    sources = @Source(document = Document.STT_25, section = "Artefacts"))
public final class ServiceContainersAreUntouched implements ArtefactRule {
  private static final String REMEDY =
      "Leave these containers to the service and use its REST API or Studio; repeat the work whose"
          + " artefacts were touched.";

  @Override
  public void check(ExportVerification verification, RuleContext context, Findings findings) {
    for (InspectedBlob blob : verification.artefacts()) {
      if (!isServiceContainer(blob.address())) {
        continue;
      }
      findings.examined();
      if (blob.overwrittenBy() != null) {
        report(blob.address(), "was overwritten by " + blob.overwrittenBy(), findings);
      } else if (blob.writer() != null && !isSpeech(blob.writer(), context)) {
        report(blob.address(), "was written by " + blob.writer(), findings);
      } else if (!blob.problems().isEmpty()) {
        report(blob.address(), "was changed: " + String.join("; ", blob.problems()), findings);
      }
    }
    for (StoredBlob blob : verification.extra()) {
      if (isServiceContainer(blob.address())) {
        report(blob.address(), "was not put there by Speech", findings);
      }
    }
    for (ExportSummary.Problem problem : verification.summary().missing()) {
      if (isServiceContainer(problem.address()) && problem.reason().contains("does not have it")) {
        report(problem.address(), "vanished without a recorded deletion", findings);
      }
    }
    for (Deletion deletion : verification.deletions()) {
      boolean byOthers =
          deletion.reason().equals("customer") || deletion.reason().equals("lifecycle");
      if (byOthers && isServiceContainer(deletion.address())) {
        report(deletion.address(), "was deleted (" + deletion.reason() + ")", findings);
      }
    }
  }

  private static boolean isServiceContainer(BlobAddress address) {
    return address.container().equals(SpeechContainers.ARTIFACTS)
        || address.container().equals(SpeechContainers.MODELS);
  }

  private static boolean isSpeech(String principal, RuleContext context) {
    return context.speechResources().stream()
        .anyMatch(speech -> speech.resource().name().equals(principal));
  }

  private static void report(BlobAddress address, String what, Findings findings) {
    findings.report(
        "storage/" + address.account() + "/" + address.container(),
        "Blob " + address.blob() + " " + what + ".",
        REMEDY,
        Blobs.evidence(address));
  }
}
