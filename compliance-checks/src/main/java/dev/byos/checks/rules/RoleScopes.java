package dev.byos.checks.rules;

import dev.byos.model.estate.Estate;
import dev.byos.model.estate.RoleAssignment;
import dev.byos.model.estate.Roles;
import dev.byos.model.estate.StorageAccount;
import dev.byos.model.estate.Subscription;
import java.util.List;
import java.util.Set;

/**
 * Which role on which scope gives what on a storage account, as the judge understands Azure's
 * role-based access control.
 */
public final class RoleScopes {
  private static final Set<String> DATA_WRITERS =
      Set.of(Roles.STORAGE_BLOB_DATA_CONTRIBUTOR, Roles.STORAGE_BLOB_DATA_OWNER);
  private static final Set<String> ASSIGNERS = Set.of(Roles.OWNER, Roles.USER_ACCESS_ADMINISTRATOR);
  private static final Set<String> CREATORS =
      Set.of(Roles.OWNER, Roles.CONTRIBUTOR, Roles.COGNITIVE_SERVICES_CONTRIBUTOR);

  private RoleScopes() {}

  /** Whether a scope contains the whole storage account. */
  public static boolean covers(RoleAssignment.Scope scope, StorageAccount account) {
    return covers(scope.level().name(), scope.name(), account);
  }

  /** Whether a scope, given by the words of the history, contains the whole storage account. */
  public static boolean covers(String level, String name, StorageAccount account) {
    return switch (level) {
      case "MANAGEMENT_GROUP" -> true;
      case "SUBSCRIPTION" -> name.equals(account.subscription());
      case "RESOURCE_GROUP" -> name.equals(account.subscription() + "/" + account.resourceGroup());
      case "RESOURCE" -> name.equals(account.name());
      default -> false;
    };
  }

  /** Whether a scope contains at least a container of the account. */
  public static boolean touches(String level, String name, StorageAccount account) {
    return covers(level, name, account)
        || (level.equals("CONTAINER") && name.startsWith(account.name() + "/"));
  }

  /** Whether a built-in role lets its holder write, read and delete blobs. */
  public static boolean writesBlobs(String role) {
    return role != null && DATA_WRITERS.contains(role);
  }

  /** Whether a role gives the right to assign roles. */
  public static boolean assignsRoles(String role) {
    return role != null && ASSIGNERS.contains(role);
  }

  /** Whether a role gives the right to create a Speech resource. */
  public static boolean createsResources(String role) {
    return role != null && CREATORS.contains(role);
  }

  /** Roles that a user holds on a whole subscription. */
  public static List<String> onSubscription(
      List<RoleAssignment> assignments, String user, String subscription) {
    return assignments.stream()
        .filter(a -> a.principal().equals(user))
        .filter(
            a ->
                a.scope().level() == RoleAssignment.Scope.Level.MANAGEMENT_GROUP
                    || (a.scope().level() == RoleAssignment.Scope.Level.SUBSCRIPTION
                        && a.scope().name().equals(subscription)))
        .map(RoleAssignment::role)
        .toList();
  }

  /** Whether two subscriptions of the estate are known to belong to different tenants. */
  public static boolean tenantsDiffer(Estate estate, String subscription, String tenantId) {
    return tenantId != null
        && estate
            .subscription(subscription)
            .map(Subscription::tenantId)
            .filter(own -> !own.equalsIgnoreCase(tenantId))
            .isPresent();
  }
}
