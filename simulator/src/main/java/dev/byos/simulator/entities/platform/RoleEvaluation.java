package dev.byos.simulator.entities.platform;

import dev.byos.model.estate.Roles;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What roles allow: creating resources, assigning roles, reading and writing blobs. Sources: BYOS
 * set-up page (who must hold what), RBAC troubleshooting page.
 */
final class RoleEvaluation {
  private static final Set<String> CREATORS =
      Set.of(Roles.OWNER, Roles.CONTRIBUTOR, Roles.COGNITIVE_SERVICES_CONTRIBUTOR);
  private static final Set<String> GENERAL_CREATORS = Set.of(Roles.OWNER, Roles.CONTRIBUTOR);

  private RoleEvaluation() {}

  /** Roles that a principal holds there at that time, in the order of assignment. */
  static List<String> rolesOf(
      Collection<SubscriptionEntity.Assigned> assignments,
      String principal,
      ScopePath path,
      long nowMicros) {
    Set<String> roles = new LinkedHashSet<>();
    for (SubscriptionEntity.Assigned assigned : assignments) {
      if (assigned.principal().equals(principal)
          && assigned.effectiveAtMicros() <= nowMicros
          && path.isWithin(assigned.scopeLevel(), assigned.scope())) {
        roles.add(assigned.role());
      }
    }
    return List.copyOf(roles);
  }

  /** Whether one of the roles lets its holder create a Speech resource. */
  static boolean mayCreateSpeech(List<String> roles) {
    return roles.stream().anyMatch(CREATORS::contains);
  }

  /** Whether one of the roles lets its holder create any resource. */
  static boolean mayCreate(List<String> roles) {
    return roles.stream().anyMatch(GENERAL_CREATORS::contains);
  }

  /** The role that lets its holder assign roles, or null when none does. */
  static String assigningRole(List<String> roles) {
    if (roles.contains(Roles.OWNER)) {
      return Roles.OWNER;
    }
    return roles.contains(Roles.USER_ACCESS_ADMINISTRATOR) ? Roles.USER_ACCESS_ADMINISTRATOR : null;
  }

  /** Whether a role says anything about blobs, so that storage has to know of it. */
  static boolean concernsBlobs(String role, boolean customRole) {
    return customRole || role.toLowerCase(Locale.ROOT).startsWith("storage blob data");
  }

  /** Whether a built-in role allows an operation on blobs. */
  static boolean allows(String role, boolean reading) {
    return role.equals(Roles.STORAGE_BLOB_DATA_CONTRIBUTOR)
        || role.equals(Roles.STORAGE_BLOB_DATA_OWNER)
        || (reading && role.equals(Roles.STORAGE_BLOB_DATA_READER));
  }
}
