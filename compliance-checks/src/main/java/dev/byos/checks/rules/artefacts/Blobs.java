package dev.byos.checks.rules.artefacts;

import dev.byos.checks.exports.ExportVerification;
import dev.byos.checks.exports.InspectedBlob;
import dev.byos.checks.rules.SpeechAccess;
import dev.byos.model.artefact.ArtefactKind;
import dev.byos.model.artefact.BlobAddress;
import dev.byos.model.event.Access;
import dev.byos.model.event.HistoryEvent;
import dev.byos.model.event.StorageEvent.AccessRefused;
import dev.byos.model.finding.Evidence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the rules over artefacts share. */
final class Blobs {
  static final long DAY_MICROS = 24 * 3_600_000_000L;

  static final int NOT_FOUND = 404;

  /** Refusals that are final; others are tried again. */
  private static final Set<Integer> FINAL = Set.of(403, NOT_FOUND, 409);

  private Blobs() {}

  /** The blob that an account gave access to. */
  static BlobAddress address(HistoryEvent line, Access access) {
    return new BlobAddress(line.entity().name(), access.container(), access.blob());
  }

  /** The blob in a container that Speech may not or cannot delete, if that is what was refused. */
  static Optional<BlobAddress> refusedDeletion(
      HistoryEvent line, AccessRefused event, String container) {
    Access access = event.access();
    boolean refused =
        access.operation().equals("DeleteBlob")
            && container.equals(access.container())
            && FINAL.contains(event.status())
            && SpeechAccess.isBySpeech(access);
    return refused ? Optional.of(address(line, access)) : Optional.empty();
  }

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
