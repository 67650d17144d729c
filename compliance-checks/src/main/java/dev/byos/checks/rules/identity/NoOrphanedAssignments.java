package dev.byos.checks.rules.identity;

import dev.byos.checks.rule.ConfigurationRule;
import dev.byos.checks.rule.Document;
import dev.byos.checks.rule.Findings;
import dev.byos.checks.rule.Need;
import dev.byos.checks.rule.RuleContext;
import dev.byos.checks.rule.RuleInfo;
import dev.byos.checks.rule.Scope;
import dev.byos.checks.rule.Source;
import dev.byos.checks.rules.OpenAssignments;
import dev.byos.checks.rules.ScopeIndex;
import dev.byos.model.estate.Estate;
import dev.byos.model.estate.RoleAssignment;
import dev.byos.model.estate.StorageAccount;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;
import java.util.LinkedHashSet;
import java.util.Set;

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
    ScopeIndex index = new ScopeIndex(estate.roleAssignments());
    Set<RoleAssignment> onStorage = new LinkedHashSet<>();
    for (StorageAccount account : context.byosAccounts()) {
      onStorage.addAll(index.touching(account));
    }
    for (RoleAssignment assignment : onStorage) {
      String subject = "roleAssignments/" + assignment.name();
      if (context.undecided(
          findings,
          subject,
          OpenAssignments.path(assignment, "principal"),
          OpenAssignments.path(assignment, "principalKind"))) {
        continue;
      }
      findings.examined();
      if (assignment.principalKind() == RoleAssignment.PrincipalKind.UNKNOWN) {
        findings.report(
            subject,
            "%s on %s is assigned to %s, which does not exist any more."
                .formatted(assignment.role(), assignment.scope().name(), assignment.principal()),
            "Delete the assignment.",
            context.placeOf(assignment));
      }
    }
  }
}
