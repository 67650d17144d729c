package dev.byos.checks.rules;

import dev.byos.checks.rule.RuleContext;
import dev.byos.model.estate.RoleAssignment;
import dev.byos.model.estate.StorageAccount;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Role assignments of which the input leaves something open: they may be the one that a rule looks
 * for, so that its absence proves nothing.
 */
public final class OpenAssignments {
  /** The path that is unknown when an input cannot tell which assignments there are. */
  public static final String ALL = "roleAssignments";

  private final RuleContext context;

  /** Assignments of roles that write blobs, to nobody knows whom, by their scope. */
  private final ScopeIndex anybodys;

  /** The first of those of which not even the scope is known; null for none. */
  private RoleAssignment anywhere;

  public OpenAssignments(RuleContext context) {
    this.context = context;
    List<RoleAssignment> ofAnybody = new ArrayList<>();
    if (context.estate().unknowns().anyIn(ALL)) {
      for (RoleAssignment assignment : context.roleAssignments()) {
        if (!isOpen(assignment, "principal") || !mayWrite(assignment)) {
          continue;
        }
        if (!isOpen(assignment, "scope")) {
          ofAnybody.add(assignment);
        } else if (anywhere == null) {
          anywhere = assignment;
        }
      }
    }
    anybodys = new ScopeIndex(ofAnybody);
  }

  /** Whether one property of an assignment is open, or all of the assignment. */
  public boolean isOpen(RoleAssignment assignment, String property) {
    return context
        .unknown(path(assignment, property))
        .filter(unknown -> !unknown.path().equals(ALL))
        .isPresent();
  }

  /** Path of a property of an assignment. */
  public static String path(RoleAssignment assignment, String property) {
    return ALL + "/" + assignment.name() + "/" + property;
  }

  /**
   * Path of the open value on account of which a principal may hold a role for writing blobs of the
   * account, though no assignment says so; empty when it surely holds none.
   */
  public Optional<String> maybeWriter(String principal, StorageAccount account) {
    if (context.unknown(ALL).isPresent()) {
      return Optional.of(ALL);
    }
    for (RoleAssignment own : context.roleAssignmentsOf(principal)) {
      boolean scopeOpen = isOpen(own, "scope");
      if (mayWrite(own) && (scopeOpen || RoleScopes.covers(own.scope(), account))) {
        return Optional.of(path(own, scopeOpen ? "scope" : openRole(own)));
      }
    }
    List<RoleAssignment> here = anybodys.covering(account);
    RoleAssignment other = here.isEmpty() ? anywhere : here.get(0);
    return Optional.ofNullable(other).map(found -> path(found, "principal"));
  }

  /** Whether an assignment gives the right to write blobs, as far as is known. */
  private boolean mayWrite(RoleAssignment assignment) {
    return assignment.customRole()
        || RoleScopes.writesBlobs(assignment.role())
        || isOpen(assignment, "role")
        || isOpen(assignment, "customRole");
  }

  private String openRole(RoleAssignment assignment) {
    return isOpen(assignment, "role") ? "role" : "customRole";
  }
}
