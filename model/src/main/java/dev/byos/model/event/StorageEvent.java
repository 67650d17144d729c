package dev.byos.model.event;

import dev.byos.model.estate.StorageAccount;
import java.util.List;

/** A storage account: its life, its settings and every access. Entity {@code storage/<account>}. */
public sealed interface StorageEvent extends Event {

  /**
   * The account exists from now on.
   *
   * @param createdBy user who created it
   * @param createdThrough {@code customer}, or {@code portal-automatic} when the Speech creation
   *     form made it
   */
  record StorageAccountCreated(
      String resourceId,
      String location,
      String sku,
      String kind,
      String createdBy,
      String createdThrough)
      implements StorageEvent {}

  /** Creation of an account was refused. */
  record StorageAccountCreationRejected(
      String resourceId, String by, int status, String code, String message)
      implements StorageEvent {}

  /**
   * Settings were changed; the data plane honours them from {@code effectiveAtMicros}.
   *
   * @param settings names of the settings that differ
   * @param after the account with its new settings; null in histories that do not keep it
   */
  record StorageSettingsChanged(
      List<String> settings, String by, long effectiveAtMicros, StorageAccount after)
      implements StorageEvent {

    /** Without the account's new settings. */
    public StorageSettingsChanged(List<String> settings, String by, long effectiveAtMicros) {
      this(settings, by, effectiveAtMicros, null);
    }
  }

  /** The account was deleted. */
  record StorageAccountDeleted(String by) implements StorageEvent {}

  /** The account was recovered. */
  record StorageAccountRecovered(String by) implements StorageEvent {}

  /** The account moved; its resource id changed. */
  record StorageAccountMoved(String fromResourceId, String toResourceId, String by)
      implements StorageEvent {}

  /** The account's customer-managed key was revoked or given back. */
  record KeyAccessChanged(String keyVault, String key, boolean revoked, String by)
      implements StorageEvent {}

  /**
   * The account learned of a role that it will honour.
   *
   * @param effectiveFromMicros from when it counts
   * @param effectiveUntilMicros until when it counts; {@link Long#MAX_VALUE} while it is not
   *     removed
   */
  record GrantChanged(
      String assignment,
      String principal,
      String principalId,
      String role,
      boolean customRole,
      String container,
      long effectiveFromMicros,
      long effectiveUntilMicros)
      implements StorageEvent {}

  /** A Speech resource declared its association with this account. */
  record SpeechAssociated(String speechResourceId) implements StorageEvent {}

  /**
   * A blob was written.
   *
   * @param artefact an {@link dev.byos.model.artefact.ArtefactKind} name; null for a customer's own
   *     blob
   * @param lengthBytes length of the content
   * @param md5 Base64 MD5 of the content; null when the run keeps descriptors only
   * @param durationMillis duration of a media file; null for other blobs
   */
  record BlobWritten(
      Access access,
      String artefact,
      long lengthBytes,
      String md5,
      String contentType,
      Long durationMillis)
      implements StorageEvent {}

  /** A blob was read. */
  record BlobRead(Access access, long lengthBytes) implements StorageEvent {}

  /**
   * A blob was deleted.
   *
   * @param reason {@code timeToLive}, {@code logRetention}, {@code lifecycle}, {@code customer} or
   *     {@code serviceDelete}
   */
  record BlobDeleted(Access access, String reason) implements StorageEvent {}

  /**
   * An access was refused.
   *
   * @param step the step of authorisation that refused: {@code account}, {@code dns}, {@code
   *     network}, {@code authentication}, {@code authorization}, {@code encryption}, {@code
   *     capacity} or {@code blob}
   */
  record AccessRefused(Access access, String step, int status, String code, String message)
      implements StorageEvent {}
}
