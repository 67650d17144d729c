package dev.byos.checks.rules.artefacts;

import dev.byos.checks.exports.ExportVerification;
import dev.byos.checks.exports.ExportVerification.Deletion;
import dev.byos.checks.exports.InspectedBlob;
import dev.byos.checks.exports.RecordingHistory;
import dev.byos.checks.exports.RecordingHistory.Outcome;
import dev.byos.checks.exports.RecordingPaths;
import dev.byos.checks.rule.ArtefactRule;
import dev.byos.checks.rule.Document;
import dev.byos.checks.rule.Findings;
import dev.byos.checks.rule.Need;
import dev.byos.checks.rule.RuleContext;
import dev.byos.checks.rule.RuleInfo;
import dev.byos.checks.rule.Scope;
import dev.byos.checks.rule.Source;
import dev.byos.model.artefact.ArtefactKind;
import dev.byos.model.artefact.BlobAddress;
import dev.byos.model.event.CallEvent.ChunkCompleted;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;
import java.util.HashSet;
import java.util.Set;

/** What was announced as exported is there: media and metadata of every chunk. */
@RuleInfo(
    id = "BYOS-REC-004",
    title = "Every completed recording is exported, or its failure is announced",
    severity = Severity.ERROR,
    pillar = Pillar.RELIABILITY,
    scope = Scope.ARTEFACTS,
    needs = Need.EXPORTED_RECORDING,
    sources = @Source(document = Document.SEED_B, section = "Overview"))
public final class RecordingBlobsArePresent implements ArtefactRule {

  @Override
  public void check(ExportVerification verification, RuleContext context, Findings findings) {
    if (!verification.summary().verification().startsWith("byte-for-byte")) {
      return;
    }
    Set<String> present = new HashSet<>();
    for (InspectedBlob blob : verification.artefacts()) {
      add(blob.kind(), blob.address(), present);
    }
    for (Deletion deletion : verification.deletions()) {
      add(deletion.kind(), deletion.address(), present);
    }
    for (RecordingHistory recording : verification.recordings()) {
      if (recording.outcome() == Outcome.EXPORTED) {
        findings.examined();
        for (ChunkCompleted chunk : recording.chunks()) {
          check(recording, chunk, ArtefactKind.RECORDING_MEDIA, present, findings);
          check(recording, chunk, ArtefactKind.RECORDING_METADATA, present, findings);
        }
      }
    }
  }

  private static void add(ArtefactKind kind, BlobAddress address, Set<String> present) {
    if (Blobs.isRecording(kind)) {
      present.add(kind + RecordingPaths.documentId(address.blob()));
    }
  }

  private static void check(
      RecordingHistory recording,
      ChunkCompleted chunk,
      ArtefactKind kind,
      Set<String> present,
      Findings findings) {
    if (present.contains(kind + chunk.documentId())) {
      return;
    }
    findings.report(
        recording.workId(),
        "%s of chunk %d (%s) is not in the container although the export was reported as done."
            .formatted(kind, chunk.index(), chunk.documentId()),
        "Fetch the recording from built-in storage before it expires there.",
        Blobs.evidence(
            new BlobAddress(
                String.valueOf(recording.started().destinationAccount()),
                String.valueOf(recording.started().destinationContainer()),
                chunk.documentId())));
  }
}
