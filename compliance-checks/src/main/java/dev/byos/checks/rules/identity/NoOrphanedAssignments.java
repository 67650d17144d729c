package dev.byos.checks.rules.identity;

import dev.byos.checks.rule.ConfigurationRule;
import dev.byos.checks.rule.Document;
import dev.byos.checks.rule.Findings;
import dev.byos.checks.rule.Need;
import dev.byos.checks.rule.RuleContext;
import dev.byos.checks.rule.RuleInfo;
import dev.byos.checks.rule.Scope;
import dev.byos.checks.rule.Source;
import dev.byos.checks.rules.ByosScopes;
import dev.byos.checks.rules.OpenAssignments;
import dev.byos.model.estate.Estate;
import dev.byos.model.estate.RoleAssignment;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * Deleting a resource deletes its identity and leaves the identity's role assignments behind. They
 * hide what is really allowed and use up the subscription's limit. Judged are those that reach
 * storage of BYOS.
 */
@RuleInfo(
    id = "BYOS-IDN-007",
    title = "No role assignment outlives its identity",
    severity = Severity.WARNING,
    scope = Scope.CONFIGURATION,
    pillar = Pillar.SECURITY,
    needs = Need.ROLE_ASSIGNMENTS,
    sources =
        @Source(
            document = Document.IDENTITY_PRACTICES,
            section = "Role assignments of deleted identities"))
public final class NoOrphanedAssignments implements ConfigurationRule {

  @Override
  public void check(Estate estate, RuleContext context, Findings findings) {
    if (context.undecided(findings, OpenAssignments.ALL, OpenAssignments.ALL)) {
      return;
    }
    ByosScopes storage = new ByosScopes(context);
    List<RoleAssignment> open = new ArrayList<>();
    for (RoleAssignment assignment : estate.roleAssignments()) {
      if (!storage.touch(assignment)) {
        continue;
      }
      if (context.unknown(principalOf(assignment)).isPresent()) {
        open.add(assignment);
        continue;
      }
      findings.examined();
      if (assignment.principalKind() == RoleAssignment.PrincipalKind.UNKNOWN) {
        findings.report(
            "roleAssignments/" + assignment.name(),
            "%s on %s is assigned to %s, which does not exist any more."
                .formatted(assignment.role(), assignment.scope().name(), assignment.principal()),
            "Delete the assignment.",
            context.placeOf(assignment));
      }
    }
    leaveUndecided(open, context, findings);
  }

  /** Templates leave most principals open; that is one open question and not one each. */
  private static void leaveUndecided(
      List<RoleAssignment> open, RuleContext context, Findings findings) {
    if (open.isEmpty()) {
      return;
    }
    RoleAssignment first = open.get(0);
    findings.undecided(
        "roleAssignments/" + first.name(),
        "The inputs do not tell whether %s exists%s."
            .formatted(
                first.principal().isEmpty() ? "the principal" : first.principal(),
                open.size() == 1
                    ? ""
                    : "; the same holds for %d other assignments".formatted(open.size() - 1)),
        context.placeOf(first));
  }

  private static String[] principalOf(RoleAssignment assignment) {
    return new String[] {
      OpenAssignments.path(assignment, "principal"),
      OpenAssignments.path(assignment, "principalKind")
    };
  }
}
