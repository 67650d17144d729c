package dev.byos.checks.rules.artefacts;

import dev.byos.checks.exports.ExportVerification;
import dev.byos.checks.exports.InspectedBlob;
import dev.byos.model.artefact.ArtefactKind;
import dev.byos.model.artefact.BlobAddress;
import dev.byos.model.finding.Evidence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the rules over artefacts share. */
final class Blobs {
  static final long DAY_MICROS = 24 * 3_600_000_000L;

  private Blobs() {}

  /** A blob as evidence. */
  static Evidence evidence(BlobAddress address) {
    return new Evidence.OfBlob(address.account(), address.container(), address.blob());
  }

  static boolean isRecording(ArtefactKind kind) {
    return kind == ArtefactKind.RECORDING_MEDIA || kind == ArtefactKind.RECORDING_METADATA;
  }

  static boolean isTranscription(ArtefactKind kind) {
    return kind == ArtefactKind.TRANSCRIPTION_RESULT || kind == ArtefactKind.TRANSCRIPTION_REPORT;
  }

  static boolean isLog(ArtefactKind kind) {
    return kind == ArtefactKind.RECOGNITION_AUDIO_LOG
        || kind == ArtefactKind.RECOGNITION_TRANSCRIPT_LOG;
  }

  /** Artefacts that were read back, of one piece of work each, by the work's id. */
  static Map<String, List<InspectedBlob>> byWork(ExportVerification verification) {
    Map<String, List<InspectedBlob>> byWork = new HashMap<>();
    for (InspectedBlob blob : verification.artefacts()) {
      if (blob.workId() != null) {
        byWork.computeIfAbsent(blob.workId(), unused -> new java.util.ArrayList<>(2)).add(blob);
      }
    }
    return byWork;
  }
}
