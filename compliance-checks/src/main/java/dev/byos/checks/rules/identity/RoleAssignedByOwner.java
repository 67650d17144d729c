package dev.byos.checks.rules.identity;

import dev.byos.checks.rule.ConfigurationRule;
import dev.byos.checks.rule.Document;
import dev.byos.checks.rule.Findings;
import dev.byos.checks.rule.History;
import dev.byos.checks.rule.HistoryRule;
import dev.byos.checks.rule.Need;
import dev.byos.checks.rule.Proof;
import dev.byos.checks.rule.RuleContext;
import dev.byos.checks.rule.RuleInfo;
import dev.byos.checks.rule.Scope;
import dev.byos.checks.rule.Source;
import dev.byos.checks.rules.OpenAssignments;
import dev.byos.checks.rules.RoleScopes;
import dev.byos.model.estate.Estate;
import dev.byos.model.estate.RoleAssignment;
import dev.byos.model.estate.StorageAccount;
import dev.byos.model.event.SubscriptionEvent;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;
import java.util.List;

/**
 * The one-time set-up of the storage account, giving the role to the Speech identity, is for an
 * owner of the account (or whoever else may assign roles there).
 */
@RuleInfo(
    id = "BYOS-IDN-005",
    title = "The role on the storage account is assigned by an owner of it",
    severity = Severity.ERROR,
    pillar = Pillar.SECURITY,
    scope = {Scope.CONFIGURATION, Scope.HISTORY},
    needs = Need.ROLE_ASSIGNER,
    sources = {
      @Source(document = Document.SEED_A, section = "Plan storage"),
      @Source(document = Document.ROLE_TROUBLESHOOTING, section = "Who may assign roles")
    })
public final class RoleAssignedByOwner implements ConfigurationRule, HistoryRule {
  private static final String REMEDY =
      "Let an Owner or User Access Administrator of the storage account assign the role.";

  @Override
  public void check(Estate estate, RuleContext context, Findings findings) {
    OpenAssignments open = new OpenAssignments(context);
    for (RoleAssignment assignment : estate.roleAssignments()) {
      if (!isSpeech(context, assignment.principal())) {
        continue;
      }
      String subject = "roleAssignments/" + assignment.name();
      if (open.isOpen(assignment, "assignedBy")
          && context.undecided(findings, subject, OpenAssignments.path(assignment, "assignedBy"))) {
        continue;
      }
      findings.examined();
      String by = assignment.assignedBy();
      List<RoleAssignment> rights = by == null ? List.of() : rightsOf(by, context);
      // Somebody of whom the estate tells nothing cannot be judged.
      if (by == null || rights.isEmpty()) {
        continue;
      }
      boolean allowed =
          rights.stream()
              .filter(a -> RoleScopes.assignsRoles(a.role()))
              .anyMatch(a -> reaches(a, assignment, context));
      if (!allowed) {
        findings.report(
            subject,
            "%s was assigned to %s by %s, who holds %s and no right to assign roles on %s."
                .formatted(
                    assignment.role(),
                    assignment.principal(),
                    by,
                    String.join(", ", rights.stream().map(RoleAssignment::role).toList()),
                    assignment.scope().name()),
            REMEDY,
            context.placeOf(assignment));
      }
    }
  }

  @Override
  public void watch(History history, RuleContext context, Findings findings) {
    history.on(
        SubscriptionEvent.RoleAssigned.class,
        (line, event) -> {
          if (!isSpeech(context, event.principal())) {
            return;
          }
          findings.examined();
          if (event.by() != null
              && event.byRole() != null
              && !RoleScopes.assignsRoles(event.byRole())) {
            findings.report(
                "roleAssignments/" + event.assignment(),
                "%s was assigned to %s by %s by virtue of %s, which gives no right to assign roles."
                    .formatted(event.role(), event.principal(), event.by(), event.byRole()),
                REMEDY,
                Proof.of(line));
          }
        });
    history.on(
        SubscriptionEvent.RoleAssignmentRejected.class,
        (line, event) -> {
          // Other refusals, such as an identity that does not exist yet, are not for want of
          // rights.
          if (event.status() == 403 && isSpeech(context, event.principal())) {
            findings.report(
                "roleAssignments/" + event.assignment(),
                "%s tried to assign %s to %s and was refused with %d %s."
                    .formatted(
                        event.by(), event.role(), event.principal(), event.status(), event.code()),
                REMEDY,
                Proof.of(line));
          }
        });
  }

  private static boolean isSpeech(RuleContext context, String principal) {
    return context.speech(principal).isPresent();
  }

  /** Rights that somebody holds from the start; those given during a run are left to its events. */
  private static List<RoleAssignment> rightsOf(String user, RuleContext context) {
    return context.roleAssignmentsOf(user).stream()
        .filter(right -> right.assignedAtMicros() == 0)
        .toList();
  }

  private static boolean reaches(
      RoleAssignment right, RoleAssignment assignment, RuleContext context) {
    return right.scope().equals(assignment.scope())
        || context
            .storageAccount(assignment.scope().name().replaceAll("/.*", ""))
            .filter((StorageAccount account) -> RoleScopes.covers(right.scope(), account))
            .isPresent();
  }
}
