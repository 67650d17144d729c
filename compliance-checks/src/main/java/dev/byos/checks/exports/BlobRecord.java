package dev.byos.checks.exports;

import dev.byos.model.artefact.ArtefactKind;

/**
 * What the history says of one blob. Compact, since a run has many.
 *
 * @param kind null for a customer's own blob
 * @param lengthBytes as written last
 * @param md5 Base64 MD5 as written last; null when the history does not tell
 * @param durationMillis of a media file; negative for others
 * @param event number of the last event about it
 * @param writtenAtMicros virtual time of the last write
 * @param workId work that it belongs to, or null
 * @param writer principal that wrote it first; null for anonymous or key access
 * @param overwrittenBy who wrote over an artefact in the service's place; null normally
 * @param deletion reason of its deletion; null while it is there
 */
record BlobRecord(
    ArtefactKind kind,
    long lengthBytes,
    String md5,
    long durationMillis,
    long event,
    long writtenAtMicros,
    String workId,
    String writer,
    String overwrittenBy,
    String deletion) {

  BlobRecord deleted(String reason, long byEvent) {
    return new BlobRecord(
        kind,
        lengthBytes,
        md5,
        durationMillis,
        byEvent,
        writtenAtMicros,
        workId,
        writer,
        overwrittenBy,
        reason);
  }

  boolean live() {
    return deletion == null;
  }
}
