package dev.byos.checks.exports;

import dev.byos.model.artefact.ArtefactKind;
import dev.byos.model.artefact.BlobAddress;
import java.util.List;

/**
 * One artefact as it was read back from the store: what rules over artefacts look at.
 *
 * @param kind null for a blob that nothing in the history accounts for
 * @param homeAccount account that it belongs to by its work; null when nothing says so
 * @param event number of the event that wrote it, 0 when the history does not know it
 * @param writtenAtMicros virtual time of its last write
 * @param workId work that it belongs to, or null
 * @param writer principal that wrote it; null for anonymous or key access
 * @param overwrittenBy who wrote over it in the service's place; null normally
 * @param md5 Base64 MD5 computed from its bytes; null when they could not be read
 * @param mediaMicros duration by the file's own header; negative for other files
 * @param metadata content of a recording's metadata that fits the schema, otherwise null
 * @param report content of a transcription's report that fits the schema, otherwise null
 * @param problems what is wrong with its bytes, one sentence each
 */
public record InspectedBlob(
    BlobAddress address,
    ArtefactKind kind,
    String homeAccount,
    long event,
    long writtenAtMicros,
    String workId,
    String writer,
    String overwrittenBy,
    long lengthBytes,
    String md5,
    long mediaMicros,
    RecordingMetadata metadata,
    TranscriptionReport report,
    List<String> problems) {

  public InspectedBlob {
    problems = List.copyOf(problems);
  }

  /** The same blob with other problems. */
  InspectedBlob with(List<String> otherProblems) {
    return new InspectedBlob(
        address,
        kind,
        homeAccount,
        event,
        writtenAtMicros,
        workId,
        writer,
        overwrittenBy,
        lengthBytes,
        md5,
        mediaMicros,
        metadata,
        report,
        otherProblems);
  }
}
