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
  private final List<RoleAssignment> anywhere = new ArrayList<>();
  private final ScopeIndex anybodys;

  public OpenAssignments(RuleContext context) {
    this.context = context;
    List<RoleAssignment> ofAnybody = new ArrayList<>();
    if (!context.estate().unknowns().all().isEmpty()) {
      for (RoleAssignment assignment : context.roleAssignments()) {
        if (isOpen(assignment, "principal")) {
          (isOpen(assignment, "scope") ? anywhere : ofAnybody).add(assignment);
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
      boolean mayWrite = isOpen(own, "role") || writes(own);
      boolean mayCover = isOpen(own, "scope") || RoleScopes.covers(own.scope(), account);
      if (mayWrite && mayCover) {
        return Optional.of(path(own, isOpen(own, "scope") ? "scope" : "role"));
      }
    }
    for (RoleAssignment other : anybodys.covering(account)) {
      if (isOpen(other, "role") || writes(other)) {
        return Optional.of(path(other, "principal"));
      }
    }
    return anywhere.stream()
        .filter(other -> isOpen(other, "role") || writes(other))
        .findFirst()
        .map(other -> path(other, "principal"));
  }

  private static boolean writes(RoleAssignment assignment) {
    return assignment.customRole() || RoleScopes.writesBlobs(assignment.role());
  }
}
