package dev.byos.model.event;

/** Things that any piece of work may meet on its way to storage; the entity is the work's own. */
public sealed interface WorkEvent extends Event {

  /**
   * A resource handed the work to its entity; always the entity's first event. It says with which
   * identity the work will reach storage, as it was at this moment.
   *
   * @param resource entity id of the resource, such as {@code speech/speecheu}
   * @param storageAccount associated account (Speech), or null
   * @param identityType value of {@code identity.type}
   * @param principalId object id of the system-assigned identity, or null
   * @param resourceId full id of the resource
   */
  record WorkAccepted(
      String resource,
      String storageAccount,
      String identityType,
      String principalId,
      String resourceId,
      String clientRegion,
      long requestedAtMicros)
      implements WorkEvent {}

  /**
   * The writer knows that a blob is stored.
   *
   * @param artefact an {@link dev.byos.model.artefact.ArtefactKind} name
   * @param storageRegion region of the account
   * @param firstRequestedAtMicros when the first attempt was sent
   * @param lastRequestedAtMicros when the attempt that succeeded was sent
   */
  record ArtefactStored(
      String artefact,
      String account,
      String container,
      String blob,
      long lengthBytes,
      String storageRegion,
      int attempts,
      long firstRequestedAtMicros,
      long lastRequestedAtMicros)
      implements WorkEvent {}

  /** An attempt failed in a way that is worth trying again. */
  record RetryScheduled(
      String operation, String target, int attempt, String code, long retryAtMicros)
      implements WorkEvent {}

  /** The writer gave up on a blob. */
  record ArtefactFailed(
      String artefact,
      String account,
      String container,
      String blob,
      int attempts,
      int status,
      String code,
      String message)
      implements WorkEvent {}

  /** No token could be had for the identity of the resource; nothing was sent to storage. */
  record TokenRefused(String principal, String account, int attempt, int status, String code)
      implements WorkEvent {}
}
