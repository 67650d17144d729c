package dev.byos.model.event;

/** Things that any piece of work may meet on its way to storage; the entity is the work's own. */
public sealed interface WorkEvent extends Event {

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
