package dev.byos.checks.rules.artefacts;

import dev.byos.checks.exports.ExportVerification;
import dev.byos.checks.exports.InspectedBlob;
import dev.byos.checks.exports.RecordingHistory;
import dev.byos.checks.exports.RecordingMetadata;
import dev.byos.checks.rule.ArtefactRule;
import dev.byos.checks.rule.Document;
import dev.byos.checks.rule.Findings;
import dev.byos.checks.rule.Need;
import dev.byos.checks.rule.RuleContext;
import dev.byos.checks.rule.RuleInfo;
import dev.byos.checks.rule.Scope;
import dev.byos.checks.rule.Source;
import dev.byos.model.artefact.ArtefactKind;
import dev.byos.model.event.CallEvent.ChunkCompleted;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;
import java.util.TreeSet;

/** Metadata can be read by a program: schema, contiguous chunks, lengths and channels in bounds. */
@RuleInfo(
    id = "BYOS-REC-012",
    title = "Recording metadata fits its schema and limits",
    severity = Severity.ERROR,
    pillar = Pillar.OPERATIONAL_EXCELLENCE,
    scope = Scope.ARTEFACTS,
    needs = Need.EXPORTED_RECORDING,
    sources = @Source(document = Document.ACS_RECORDING, section = "Metadata schema"))
public final class MetadataFitsSchema implements ArtefactRule {
  private static final int CHANNELS_MAXIMAL = 5;
  private static final String REMEDY =
      "Do not process this metadata; take the facts from the recording's events.";

  @Override
  public void check(ExportVerification verification, RuleContext context, Findings findings) {
    for (InspectedBlob blob : verification.artefacts()) {
      if (blob.kind() != ArtefactKind.RECORDING_METADATA) {
        continue;
      }
      findings.examined();
      RecordingMetadata metadata = blob.metadata();
      if (metadata == null) {
        report(blob, String.join("; ", blob.problems()), findings);
        continue;
      }
      long maximalMillis = context.profile().chunkMaximalMicros() / 1_000;
      if (metadata.chunkDurationMillis() > maximalMillis) {
        report(
            blob,
            "chunkDuration is %d ms, the limit is %d ms"
                .formatted(metadata.chunkDurationMillis(), maximalMillis),
            findings);
      }
      if (metadata.channels() > CHANNELS_MAXIMAL) {
        report(blob, "it has " + metadata.channels() + " channels, the limit is 5", findings);
      }
    }
    if (!verification.artefacts().isEmpty()) {
      verification.recordings().forEach(recording -> contiguous(recording, findings));
    }
  }

  private static void contiguous(RecordingHistory recording, Findings findings) {
    if (recording.outcome() != RecordingHistory.Outcome.EXPORTED) {
      return;
    }
    findings.examined();
    TreeSet<Integer> indices = new TreeSet<>();
    recording.chunks().forEach(chunk -> indices.add(chunk.index()));
    boolean gaps =
        !indices.isEmpty() && (indices.first() != 0 || indices.last() != indices.size() - 1);
    if (gaps || indices.size() != recording.chunks().size()) {
      ChunkCompleted last = recording.chunks().get(recording.chunks().size() - 1);
      findings.report(
          recording.workId(),
          "Its chunks have the indices " + indices + " instead of 0 without gaps.",
          REMEDY,
          new dev.byos.model.finding.Evidence.OfBlob(
              String.valueOf(recording.started().destinationAccount()),
              String.valueOf(recording.started().destinationContainer()),
              last.documentId()));
    }
  }

  private static void report(InspectedBlob blob, String what, Findings findings) {
    findings.report(
        blob.address().toString(),
        "The metadata is not as documented: " + what + ".",
        REMEDY,
        Blobs.evidence(blob.address()));
  }
}
