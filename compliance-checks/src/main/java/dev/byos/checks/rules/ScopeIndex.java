package dev.byos.checks.rules;

import dev.byos.model.estate.RoleAssignment;
import dev.byos.model.estate.RoleAssignment.Scope;
import dev.byos.model.estate.StorageAccount;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Role assignments by scope, so that those on one storage account are found without looking at all
 * of an estate's.
 */
public final class ScopeIndex {
  private final Map<Scope, List<RoleAssignment>> byScope = new HashMap<>();
  private final List<RoleAssignment> onManagementGroups = new ArrayList<>();

  public ScopeIndex(Iterable<RoleAssignment> assignments) {
    for (RoleAssignment assignment : assignments) {
      Scope scope = assignment.scope();
      if (scope.level() == Scope.Level.MANAGEMENT_GROUP) {
        onManagementGroups.add(assignment);
      } else {
        byScope.computeIfAbsent(scope, key -> new ArrayList<>()).add(assignment);
      }
    }
  }

  /** Assignments whose scope contains the whole account, widest scope first. */
  public List<RoleAssignment> covering(StorageAccount account) {
    List<RoleAssignment> found = new ArrayList<>(onManagementGroups);
    add(found, Scope.Level.SUBSCRIPTION, account.subscription());
    add(found, Scope.Level.RESOURCE_GROUP, account.subscription() + "/" + account.resourceGroup());
    add(found, Scope.Level.RESOURCE, account.name());
    return found;
  }

  private void add(List<RoleAssignment> found, Scope.Level level, String name) {
    found.addAll(byScope.getOrDefault(new Scope(level, name), List.of()));
  }
}
