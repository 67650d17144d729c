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
import dev.byos.model.event.CallEvent.ChunkCompleted;
import dev.byos.model.event.CallEvent.PauseInterval;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;
import java.util.HashMap;
import java.util.Map;

/**
 * The published fault of recordings that start in pause: their metadata tells another pause than
 * the recording has. Such metadata must not be trusted.
 */
@RuleInfo(
    id = "BYOS-REC-008",
    title = "Pauses in the metadata agree with the recording, also when it starts in pause",
    severity = Severity.WARNING,
    pillar = Pillar.OPERATIONAL_EXCELLENCE,
    scope = Scope.ARTEFACTS,
    needs = Need.EXPORTED_RECORDING,
    sources = @Source(document = Document.SEED_B, section = "Known issues"))
public final class PauseOnStartMetadata implements ArtefactRule {
  private static final long ROUNDING_MICROS = 1_000;

  @Override
  public void check(ExportVerification verification, RuleContext context, Findings findings) {
    Map<String, ChunkCompleted> chunks = new HashMap<>();
    Map<String, RecordingHistory> recordings = new HashMap<>();
    for (RecordingHistory recording : verification.recordings()) {
      for (ChunkCompleted chunk : recording.chunks()) {
        chunks.put(chunk.documentId(), chunk);
        recordings.put(chunk.documentId(), recording);
      }
    }
    for (InspectedBlob blob : verification.artefacts()) {
      RecordingMetadata metadata = blob.metadata();
      ChunkCompleted chunk = metadata == null ? null : chunks.get(metadata.documentId());
      if (chunk == null || chunk.pauses().isEmpty()) {
        continue;
      }
      findings.examined();
      long real = chunk.pauses().stream().mapToLong(PauseInterval::lengthMicros).sum();
      long told =
          metadata.pauses().stream().mapToLong(RecordingMetadata.Pause::durationMillis).sum()
              * 1000;
      if (Math.abs(real - told) > ROUNDING_MICROS * chunk.pauses().size()) {
        boolean onStart = recordings.get(metadata.documentId()).started().pauseOnStart();
        findings.report(
            blob.workId(),
            "The metadata tells %d ms of pauses, the recording was paused for %d ms%s."
                .formatted(told / 1_000, real / 1_000, onStart ? "; it started in pause" : ""),
            "Take pauses from the recording's events or its media, not from this metadata.",
            Blobs.evidence(blob.address()));
      }
    }
  }
}
