package dev.byos.model.estate;

/**
 * One role assignment.
 *
 * @param principal name of the principal within the estate: a user, a user-assigned identity, or a
 *     resource whose system-assigned identity is meant
 * @param role role name, such as {@code Storage Blob Data Contributor}, built in or custom
 * @param customRole whether the role is a custom one
 * @param scope what the role is granted on
 * @param assignedBy name of the user who made the assignment, or null for the portal's own
 * @param assignedAtMicros virtual time of the assignment; 0 for those that stand at the start
 */
public record RoleAssignment(
    String name,
    String principal,
    PrincipalKind principalKind,
    String role,
    boolean customRole,
    Scope scope,
    String assignedBy,
    long assignedAtMicros) {

  /** What sort of principal holds the role. */
  public enum PrincipalKind {
    USER,
    SYSTEM_ASSIGNED,
    USER_ASSIGNED,
    /** The principal does not exist (any more): an orphaned assignment. */
    UNKNOWN
  }

  /**
   * Scope of an assignment, widest first.
   *
   * @param name name of the subscription, resource group ({@code subscription/group}), or account
   *     within the estate; for a container {@code account/container}
   */
  public record Scope(Level level, String name) {

    /** How wide a scope is. */
    public enum Level {
      MANAGEMENT_GROUP,
      SUBSCRIPTION,
      RESOURCE_GROUP,
      RESOURCE,
      CONTAINER
    }
  }
}
