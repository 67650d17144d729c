package dev.byos.checks.rules.recording;

import dev.byos.checks.exports.ExportVerification;
import dev.byos.checks.exports.ExportVerification.Deletion;
import dev.byos.checks.exports.InspectedBlob;
import dev.byos.checks.exports.RecordingHistory;
import dev.byos.checks.exports.RecordingHistory.Outcome;
import dev.byos.checks.exports.RecordingPaths;
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
import dev.byos.model.event.CallEvent;
import dev.byos.model.event.CallEvent.ChunkCompleted;
import dev.byos.model.event.CommunicationEvent;
import dev.byos.model.event.HistoryEvent;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * On completion the service uploads media and metadata of every chunk by itself; if it cannot, a
 * notification says so.
 */
@RuleInfo(
    id = "BYOS-REC-004",
    title = "Every completed recording is exported, or its failure is announced",
    severity = Severity.ERROR,
    pillar = Pillar.RELIABILITY,
    scope = {Scope.HISTORY, Scope.ARTEFACTS},
    needs = Need.EXPORTED_RECORDING,
    sources = @Source(document = Document.SEED_B, section = "Overview"))
public final class CompletedRecordingsAreExported implements HistoryRule, ArtefactRule {

  private static final String REMEDY =
      "Look for the recording in built-in storage before it expires there and find out what stopped the export.";

  /** Recordings whose failure is not announced yet, with the subject and the failure. */
  private final Map<String, HistoryEvent> unannounced = new LinkedHashMap<>();

  private final Map<String, Integer> chunks = new HashMap<>();

  @Override
  public void watch(History history, RuleContext context, Findings findings) {
    OpenRecordings recordings = new OpenRecordings();
    recordings.watch(history);
    history.on(
        CallEvent.RecordingStopped.class,
        (line, event) -> {
          boolean exports =
              recordings
                  .of(event.recordingId())
                  .filter(OpenRecordings.Open::hasDestination)
                  .isPresent();
          if (exports && event.chunks() > 0) {
            findings.examined();
            chunks.put(event.recordingId(), event.chunks());
          }
        });
    history.on(
        CallEvent.RecordingExported.class,
        (line, event) -> {
          Integer expected = chunks.remove(event.recordingId());
          if (expected != null && event.blobs() != 2 * expected) {
            findings.report(
                line.entity().toString(),
                "%d blobs were exported for %d chunks, though each has media and metadata."
                    .formatted(event.blobs(), expected),
                REMEDY,
                Proof.of(line));
          }
        });
    history.on(
        CallEvent.RecordingExportFailed.class,
        (line, event) -> {
          chunks.remove(event.recordingId());
          unannounced.put(event.recordingId(), line);
        });
    history.on(
        CommunicationEvent.RecordingFileStatusPublished.class,
        (line, event) -> {
          if (event.exportFailed()) {
            unannounced.remove(event.recordingId());
          }
        });
    history.on(
        CommunicationEvent.BuiltInCopyKept.class,
        (line, event) ->
            recordings
                .of(event.recordingId())
                .filter(recording -> chunks.remove(event.recordingId()) != null)
                .ifPresent(
                    recording ->
                        findings.report(
                            recording.subject(),
                            "A completed recording came to rest in built-in storage without an export or a failure.",
                            REMEDY,
                            Proof.of(recording.line()),
                            Proof.of(line))));
    recordings.release(history);
    history.atEnd(
        last -> {
          for (OpenRecordings.Open recording : recordings.all()) {
            if (chunks.containsKey(recording.started().recordingId())) {
              findings.report(
                  recording.subject(),
                  "A completed recording was neither exported nor reported as failed by the end of the history.",
                  REMEDY,
                  Proof.of(recording.line()));
            }
          }
          unannounced
              .values()
              .forEach(
                  line ->
                      findings.report(
                          line.entity().toString(),
                          "The export failed and no notification said so.",
                          REMEDY,
                          Proof.of(line)));
        });
  }

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
    if (kind == ArtefactKind.RECORDING_MEDIA || kind == ArtefactKind.RECORDING_METADATA) {
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
        Proof.of(
            new BlobAddress(
                String.valueOf(recording.started().destinationAccount()),
                String.valueOf(recording.started().destinationContainer()),
                chunk.documentId())));
  }
}
