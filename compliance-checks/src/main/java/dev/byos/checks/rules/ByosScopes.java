package dev.byos.checks.rules;

import dev.byos.checks.rule.RuleContext;
import dev.byos.model.estate.RoleAssignment;
import dev.byos.model.estate.RoleAssignment.Scope;
import dev.byos.model.estate.StorageAccount;
import java.util.HashSet;
import java.util.Set;

/** Which role assignments reach storage of BYOS, told without comparing each with each account. */
public final class ByosScopes {
  private final Set<Scope> scopes = new HashSet<>();
  private final Set<String> accounts = new HashSet<>();

  public ByosScopes(RuleContext context) {
    for (StorageAccount account : context.byosAccounts()) {
      String subscription = account.subscription();
      scopes.add(new Scope(Scope.Level.SUBSCRIPTION, subscription));
      scopes.add(
          new Scope(Scope.Level.RESOURCE_GROUP, subscription + "/" + account.resourceGroup()));
      scopes.add(new Scope(Scope.Level.RESOURCE, account.name()));
      accounts.add(account.name());
    }
  }

  /** Whether the scope of an assignment contains a whole account of BYOS. */
  public boolean cover(RoleAssignment assignment) {
    return !accounts.isEmpty()
        && (assignment.scope().level() == Scope.Level.MANAGEMENT_GROUP
            || scopes.contains(assignment.scope()));
  }

  /** Whether the scope of an assignment contains an account of BYOS or a container of one. */
  public boolean touch(RoleAssignment assignment) {
    return cover(assignment)
        || (assignment.scope().level() == Scope.Level.CONTAINER
            && accounts.contains(assignment.scope().name().replaceFirst("/.*", "")));
  }
}
