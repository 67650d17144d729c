package dev.byos.model.event;

/** A subscription: BYOS approval and role assignments. Entity {@code subscription/<name>}. */
public sealed interface SubscriptionEvent extends Event {

  /** The subscription as it stands at the start. */
  record SubscriptionRegistered(String subscriptionId, String byosApproval)
      implements SubscriptionEvent {}

  /**
   * The state of the BYOS access request changed ({@code NOT_REQUESTED}, {@code PENDING}, {@code
   * APPROVED}).
   */
  record ByosApprovalChanged(String byosApproval, String by) implements SubscriptionEvent {}

  /**
   * A role was assigned.
   *
   * @param principal name of the principal within the estate
   * @param principalId its object id
   * @param principalKind {@code USER}, {@code SYSTEM_ASSIGNED}, {@code USER_ASSIGNED} or {@code
   *     UNKNOWN}
   * @param scopeLevel level of the scope
   * @param scope name of the scope
   * @param by who assigned it; null when the portal did
   * @param byRole the role that gave the right to assign, null when nobody checked
   * @param effectiveAtMicros from when storage honours it
   */
  record RoleAssigned(
      String assignment,
      String principal,
      String principalId,
      String principalKind,
      String role,
      boolean customRole,
      String scopeLevel,
      String scope,
      String by,
      String byRole,
      long effectiveAtMicros)
      implements SubscriptionEvent {}

  /** An attempt to assign a role was refused. */
  record RoleAssignmentRejected(
      String assignment,
      String principal,
      String role,
      String scope,
      String by,
      int status,
      String code,
      String message)
      implements SubscriptionEvent {}

  /** A role assignment was removed; storage honours it until {@code effectiveAtMicros}. */
  record RoleRemoved(
      String assignment,
      String principal,
      String role,
      String scope,
      String by,
      long effectiveAtMicros)
      implements SubscriptionEvent {}
}
