package dev.byos.checks.exports;

import dev.byos.model.artefact.ArtefactKind;
import dev.byos.model.artefact.BlobAddress;
import dev.byos.model.event.Access;
import dev.byos.model.event.HistoryEvent;
import dev.byos.model.event.StorageEvent.BlobDeleted;
import dev.byos.model.event.StorageEvent.BlobWritten;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** What the storage accounts recorded of every blob: the last write or deletion of each address. */
final class BlobIndex {
  private final Map<BlobAddress, BlobRecord> blobs = new HashMap<>();

  /** Every blob by its address; has no order of its own. */
  Map<BlobAddress, BlobRecord> blobs() {
    return blobs;
  }

  void written(HistoryEvent line, BlobWritten written) {
    Access access = written.access();
    BlobAddress address = address(line, access);
    BlobRecord before = blobs.get(address);
    ArtefactKind kind =
        written.artefact() == null ? null : ArtefactKind.valueOf(written.artefact());
    String writer = access.principal();
    String overwrittenBy = null;
    if (before != null && before.live() && before.kind() != null) {
      // A write that is no artefact, or by someone else, is no retry of the service's own write.
      boolean own = kind == before.kind() && Objects.equals(writer, before.writer());
      overwrittenBy = own ? before.overwrittenBy() : Objects.requireNonNullElse(writer, "someone");
      writer = before.writer();
      kind = before.kind();
    }
    blobs.put(
        address,
        new BlobRecord(
            kind,
            written.lengthBytes(),
            written.md5(),
            written.durationMillis() == null ? -1 : written.durationMillis(),
            line.number(),
            line.timeMicros(),
            access.workId(),
            writer,
            overwrittenBy,
            null));
  }

  void deleted(HistoryEvent line, BlobDeleted deleted) {
    blobs.computeIfPresent(
        address(line, deleted.access()),
        (address, record) -> record.deleted(deleted.reason(), line.number()));
  }

  private static BlobAddress address(HistoryEvent line, Access access) {
    return new BlobAddress(line.entity().name(), access.container(), access.blob());
  }
}
