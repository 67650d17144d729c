package dev.byos.model.event;

import java.util.List;

/** A call and its recording. Entity {@code call/<stream>-<number>}. */
public sealed interface CallEvent extends Event {

  /** The call began. */
  record CallStarted(String callId, String communication, String stream, int participants)
      implements CallEvent {}

  /** The call ended. */
  record CallEnded(String callId, long lengthMicros) implements CallEvent {}

  /**
   * Recording began.
   *
   * @param callLengthSoFarMicros how long the call had been going on
   * @param storageKind {@code azureBlobStorage} or {@code azureCommunicationServices}
   * @param destination {@code recordingDestinationContainerUrl} as sent, or null
   * @param destinationAccount account name within the estate, or null
   * @param destinationContainer container, or null
   * @param destinationPath path within the container, empty for its root
   * @param operation the operation used, {@code POST /calling/recordings}
   * @param status HTTP status of the answer
   * @param consentRecorded whether consent evidence exists
   */
  record RecordingStarted(
      String recordingId,
      String callId,
      String serverCallId,
      long callLengthSoFarMicros,
      String contentType,
      String channelType,
      String formatType,
      int channels,
      String storageKind,
      String destination,
      String destinationAccount,
      String destinationContainer,
      String destinationPath,
      boolean pauseOnStart,
      String operation,
      String apiVersion,
      int status,
      boolean consentRecorded)
      implements CallEvent {}

  /** The request to record was refused. */
  record RecordingStartRejected(
      String callId,
      String contentType,
      String channelType,
      String formatType,
      String destination,
      String apiVersion,
      int status,
      String code,
      String message)
      implements CallEvent {}

  /** Recording paused. */
  record RecordingPaused(String recordingId, int status) implements CallEvent {}

  /** Recording went on. */
  record RecordingResumed(String recordingId, int status) implements CallEvent {}

  /**
   * The service told the customer's callback of a change of the recording's state.
   *
   * @param callbackUri where it was told, https
   * @param state {@code active} or {@code inactive}
   */
  record RecordingStateChanged(String recordingId, String callbackUri, String state)
      implements CallEvent {}

  /**
   * A chunk is complete in the media service.
   *
   * @param startMicros virtual time at which the chunk begins
   * @param mediaMicros duration of its media, pauses left out
   * @param pauses the pauses within the chunk, as they really were
   * @param endReason {@code SessionEnded} or {@code ChunkMaximumTimeExceeded}
   */
  record ChunkCompleted(
      String recordingId,
      int index,
      String documentId,
      long startMicros,
      long mediaMicros,
      List<PauseInterval> pauses,
      String endReason)
      implements CallEvent {}

  /** A pause as it really was. */
  record PauseInterval(long startMicros, long lengthMicros) {}

  /**
   * Recording ended.
   *
   * @param endReason {@code CallEnded} or {@code Stopped}
   * @param status HTTP status of the stop request, 204; 0 when the call's end stopped it
   */
  record RecordingStopped(
      String recordingId,
      String endReason,
      int status,
      int chunks,
      long mediaMicros,
      long pausedMicros)
      implements CallEvent {}

  /** Every chunk and its metadata is stored at the destination. */
  record RecordingExported(
      String recordingId,
      String account,
      String container,
      int blobs,
      String storageRegion,
      long stoppedAtMicros)
      implements CallEvent {}

  /**
   * The export was given up.
   *
   * @param downloadUrl where the customer can fetch the recording
   * @param downloadBeforeMicros until when
   */
  record RecordingExportFailed(
      String recordingId,
      String account,
      String container,
      int status,
      String code,
      String message,
      String downloadUrl,
      long downloadBeforeMicros)
      implements CallEvent {}
}
