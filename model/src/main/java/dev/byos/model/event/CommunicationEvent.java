package dev.byos.model.event;

import java.util.List;

/**
 * A Communication Services resource with its built-in storage. Entity {@code communication/<name>}.
 */
public sealed interface CommunicationEvent extends Event {

  /** The resource exists from now on; {@code dataLocation} is fixed for life. */
  record CommunicationCreated(
      String resourceId,
      String dataLocation,
      String identityType,
      String principalId,
      String createdBy)
      implements CommunicationEvent {}

  /** Creation was refused. */
  record CommunicationCreationRejected(String by, int status, String code, String message)
      implements CommunicationEvent {}

  /** The identity block changed. */
  record CommunicationIdentityChanged(String before, String after, String principalId, String by)
      implements CommunicationEvent {}

  /** A recording came to rest in built-in storage, exported or not. */
  record BuiltInCopyKept(
      String recordingId, String callId, int chunks, long bytes, long expiresAtMicros)
      implements CommunicationEvent {}

  /** The customer fetched a recording from built-in storage. */
  record BuiltInCopyDownloaded(String recordingId, String callId, long bytes)
      implements CommunicationEvent {}

  /** The built-in copy is gone. */
  record BuiltInCopyExpired(String recordingId, String callId) implements CommunicationEvent {}

  /**
   * {@code Microsoft.Communication.RecordingFileStatusUpdated} was published.
   *
   * @param storageType {@code AzureBlob} for an export, {@code AzureCommunicationServices} for
   *     built-in storage
   * @param exportFailed whether it tells of a failed export; {@code contentLocation}s then point to
   *     built-in storage
   */
  record RecordingFileStatusPublished(
      String recordingId,
      String callId,
      String storageType,
      boolean exportFailed,
      List<ChunkLocation> chunks,
      String contentType,
      String channelType,
      String formatType,
      long recordingStartMicros,
      long recordingDurationMillis,
      String sessionEndReason)
      implements CommunicationEvent {}

  /** One chunk in a notification. */
  record ChunkLocation(
      String documentId,
      int index,
      String endReason,
      String contentLocation,
      String metadataLocation) {}

  /** The notification reached the subscriber. */
  record RecordingFileStatusDelivered(String recordingId, String callId, String toRegion)
      implements CommunicationEvent {}
}
