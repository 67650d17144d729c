package dev.byos.simulator.entities.work;

import dev.byos.model.artefact.ArtefactKind;
import dev.byos.model.event.EntityId;
import dev.byos.simulator.content.Content;
import java.util.function.Supplier;

/**
 * One storage operation that a piece of work has to get done. The content is made anew for each
 * attempt, so that nothing large is kept while the work waits.
 *
 * @param operation {@code PutBlob}, {@code GetBlob} or {@code DeleteBlob}
 * @param account storage account within the estate
 * @param content what to store; null unless the operation is {@code PutBlob}
 * @param durationMillis duration of a media file; null for others
 * @param deleteReason null unless the operation is {@code DeleteBlob}
 */
record BlobTask(
    String operation,
    ArtefactKind artefact,
    EntityId account,
    String container,
    String blob,
    Supplier<Content> content,
    String contentType,
    Long durationMillis,
    String deleteReason) {
  static final String JSON = "application/json";

  static BlobTask put(
      ArtefactKind artefact,
      EntityId account,
      String container,
      String blob,
      String contentType,
      Long durationMillis,
      Supplier<Content> content) {
    return new BlobTask(
        "PutBlob", artefact, account, container, blob, content, contentType, durationMillis, null);
  }

  /** Reads back what this task stored. */
  BlobTask get() {
    return new BlobTask("GetBlob", artefact, account, container, blob, null, null, null, null);
  }

  /** Removes what this task stored. */
  BlobTask delete(String reason) {
    return new BlobTask("DeleteBlob", artefact, account, container, blob, null, null, null, reason);
  }

  /** Where the blob is, as events name the target of a retry. */
  String target() {
    return account.name() + "/" + container + "/" + blob;
  }

  /** Entity of a storage account. */
  static EntityId accountEntity(String account) {
    return new EntityId(EntityId.Kind.STORAGE, account);
  }
}
