package dev.byos.simulator.protocol;

import dev.byos.model.artefact.ArtefactKind;
import dev.byos.model.event.EntityId;
import dev.byos.simulator.content.Content;
import dev.byos.simulator.entity.Message;

/**
 * Asks a storage account for one operation on a blob; answered by {@link StorageReply}.
 *
 * @param operation {@code PutBlob}, {@code GetBlob} or {@code DeleteBlob}
 * @param caller who asks, and how it proves that
 * @param artefact what the blob is; null for a customer's own
 * @param content what to store; null unless the operation is {@code PutBlob}
 * @param durationMillis duration of a media file; null for others
 * @param deleteReason reason to be recorded; null unless the operation is {@code DeleteBlob}
 * @param replyTo who gets the answer
 * @param requestId chosen by the sender, comes back in the answer
 * @param attempt 1 for the first try
 * @param requestedAtMicros when this attempt was sent
 */
public record StorageRequest(
    String operation,
    String container,
    String blob,
    Caller caller,
    ArtefactKind artefact,
    Content content,
    String contentType,
    Long durationMillis,
    String deleteReason,
    EntityId replyTo,
    int requestId,
    int attempt,
    long requestedAtMicros)
    implements Message {

  /**
   * Who asks.
   *
   * @param principal name of the resource whose identity is used, or of a user; null for anonymous
   *     or key access
   * @param principalKind as in {@link dev.byos.model.event.Access}
   * @param principalId object id of the identity; null when there is none
   * @param authentication as in {@link dev.byos.model.event.Access}
   * @param service the Azure service that calls, {@code Speech} or {@code CommunicationServices};
   *     null for customers
   * @param resourceId full id of the calling resource, for resource-instance rules; null for
   *     customers
   * @param textToSpeech whether the access is made for a text-to-speech feature
   * @param region region of the caller
   */
  public record Caller(
      String principal,
      String principalKind,
      String principalId,
      String authentication,
      String service,
      String resourceId,
      boolean textToSpeech,
      String region) {}
}
