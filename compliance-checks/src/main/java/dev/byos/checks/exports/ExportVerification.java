package dev.byos.checks.exports;

import dev.byos.checks.store.StoredBlob;
import dev.byos.model.artefact.ArtefactKind;
import dev.byos.model.artefact.BlobAddress;
import dev.byos.model.report.ExportSummary;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;

/**
 * What verification found: the summary for the report, and the details that rules over artefacts
 * look at. The details are empty when nothing was read.
 *
 * @param artefacts every artefact that was read back, by address
 * @param extra blobs in the store that nothing in the history accounts for, by address
 * @param recordings recordings that are to be exported, in the order of the history
 * @param transcriptions finished transcriptions, in the order of the history
 * @param sessions logged recognition sessions, in the order of the history
 * @param deletions artefacts that were deleted by the word of the history, by address
 * @param regionOfAccount region of every storage account, by account name
 * @param accountOfSpeech associated account of every BYOS Speech resource, by resource name
 * @param start instant of virtual time 0; null when the history has no beginning
 * @param endMicros virtual time of the last event
 * @param completed whether the run went on until no work was open
 */
public record ExportVerification(
    ExportSummary summary,
    List<InspectedBlob> artefacts,
    List<StoredBlob> extra,
    List<RecordingHistory> recordings,
    List<TranscriptionHistory> transcriptions,
    List<SessionHistory> sessions,
    List<Deletion> deletions,
    SortedMap<String, String> regionOfAccount,
    SortedMap<String, String> accountOfSpeech,
    Instant start,
    long endMicros,
    boolean completed) {

  public ExportVerification {
    artefacts = List.copyOf(artefacts);
    extra = List.copyOf(extra);
    recordings = List.copyOf(recordings);
    transcriptions = List.copyOf(transcriptions);
    sessions = List.copyOf(sessions);
    deletions = List.copyOf(deletions);
  }

  /**
   * An artefact that was deleted.
   *
   * @param writtenAtMicros virtual time of its last write
   * @param reason as in {@link dev.byos.model.event.StorageEvent.BlobDeleted}
   * @param event number of the deleting event
   * @param stillThere whether the store holds it nevertheless
   */
  public record Deletion(
      BlobAddress address,
      ArtefactKind kind,
      long writtenAtMicros,
      String reason,
      long event,
      boolean stillThere) {}
}
