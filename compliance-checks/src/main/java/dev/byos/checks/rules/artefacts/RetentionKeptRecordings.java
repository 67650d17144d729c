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
import dev.byos.model.artefact.BlobAddress;
import dev.byos.model.estate.BlobContainer;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;
import dev.byos.model.report.ExportSummary;
import java.util.Optional;

/** Nothing is gone that a container's retention policy or legal hold was to keep. */
@RuleInfo(
    id = "BYOS-RES-007",
    title = "Recording containers honour the customer's own rules",
    severity = Severity.WARNING,
    scope = Scope.ARTEFACTS,
    pillar = Pillar.SECURITY,
    needs = Need.EXPORTED_RECORDING,
    sources = @Source(document = Document.SEED_B, section = "Overview"))
public final class RetentionKeptRecordings implements ArtefactRule {

  @Override
  public void check(ExportVerification verification, RuleContext context, Findings findings) {
    for (InspectedBlob blob : verification.artefacts()) {
      if (Blobs.isRecording(blob.kind())) {
        findings.examined();
      }
    }
    for (Deletion deletion : verification.deletions()) {
      if (Blobs.isRecording(deletion.kind())) {
        findings.examined();
        if (isKept(deletion.address(), context)) {
          report(deletion.address(), "was deleted (" + deletion.reason() + ")", findings);
        }
      }
    }
    for (ExportSummary.Problem problem : verification.summary().missing()) {
      if (isKept(problem.address(), context)) {
        report(problem.address(), "is missing", findings);
      }
    }
  }

  private static boolean isKept(BlobAddress address, RuleContext context) {
    Optional<BlobContainer> container =
        context.storageAccount(address.account()).stream()
            .flatMap(account -> account.containers().stream())
            .filter(each -> each.name().equals(address.container()))
            .findFirst();
    return container.isPresent() && container.get().legalHold();
  }

  private static void report(BlobAddress address, String what, Findings findings) {
    findings.report(
        "storage/" + address.account() + "/" + address.container(),
        "Blob %s %s although the container is under legal hold.".formatted(address.blob(), what),
        "Find out who could delete it; a legal hold must be set on the container itself.",
        Blobs.evidence(address));
  }
}
