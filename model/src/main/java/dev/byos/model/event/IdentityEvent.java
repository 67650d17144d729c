package dev.byos.model.event;

/** A managed identity. Entity {@code identity/<resource or identity name>}. */
public sealed interface IdentityEvent extends Event {

  /**
   * The identity exists from now on.
   *
   * @param identityKind {@code SYSTEM_ASSIGNED} or {@code USER_ASSIGNED}
   * @param resource the resource that it belongs to, null for a user-assigned one
   */
  record IdentityCreated(String principalId, String identityKind, String resource)
      implements IdentityEvent {}

  /** The identity went with its resource; role assignments to it stay behind as orphans. */
  record IdentityDeleted(String principalId) implements IdentityEvent {}
}
