package dev.byos.simulator.protocol;

import dev.byos.model.event.CommunicationEvent.ChunkLocation;
import dev.byos.simulator.entity.Message;
import java.util.List;

/**
 * A call tells its Communication Services resource that a recording has come to its end, exported
 * or not. The resource keeps the built-in copy and publishes the notification.
 *
 * @param call name of the call's entity (without its kind)
 * @param storageType {@code AzureBlob} or {@code AzureCommunicationServices}
 * @param exportFailed whether the export was given up
 * @param bytes length of all media and metadata
 * @param downloadAfterMicros when the customer fetches a failed export, relative to the
 *     notification; negative: never
 */
public record RecordingFinished(
    String call,
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
    String sessionEndReason,
    long bytes,
    String clientRegion,
    long downloadAfterMicros)
    implements Message {
  public RecordingFinished {
    chunks = List.copyOf(chunks);
  }
}
