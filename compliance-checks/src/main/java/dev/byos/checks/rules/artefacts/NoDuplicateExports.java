package dev.byos.checks.rules.artefacts;

import dev.byos.checks.exports.ExportVerification;
import dev.byos.checks.exports.InspectedBlob;
import dev.byos.checks.exports.RecordingPaths;
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
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;
import java.util.HashMap;
import java.util.Map;

/** An older text admits that files are sometimes exported twice: one document, several blobs. */
@RuleInfo(
    id = "BYOS-REC-009",
    title = "No recording is exported twice",
    severity = Severity.WARNING,
    pillar = Pillar.COST_OPTIMIZATION,
    scope = Scope.ARTEFACTS,
    needs = Need.EXPORTED_RECORDING,
    sources = @Source(document = Document.ACS_BYOS_48, section = "Known issues"))
public final class NoDuplicateExports implements ArtefactRule {

  @Override
  public void check(ExportVerification verification, RuleContext context, Findings findings) {
    Map<String, BlobAddress> known = new HashMap<>();
    for (InspectedBlob blob : verification.artefacts()) {
      if (Blobs.isRecording(blob.kind())) {
        findings.examined();
        look(blob.address(), known, findings);
      }
    }
    for (StoredBlob blob : verification.extra()) {
      if (RecordingPaths.documentId(blob.address().blob()).length() >= 32) {
        look(blob.address(), known, findings);
      }
    }
  }

  private static void look(BlobAddress address, Map<String, BlobAddress> known, Findings findings) {
    String name = address.blob();
    String key = RecordingPaths.documentId(name) + name.substring(name.lastIndexOf('.') + 1);
    BlobAddress first = known.putIfAbsent(key, address);
    if (first != null) {
      findings.report(
          first.toString(),
          "Document %s was exported a second time as %s."
              .formatted(RecordingPaths.documentId(name), address),
          "Delete the extra blob.",
          Blobs.evidence(first),
          Blobs.evidence(address));
    }
  }
}
