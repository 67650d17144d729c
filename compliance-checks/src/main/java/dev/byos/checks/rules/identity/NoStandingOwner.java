package dev.byos.checks.rules.identity;

import dev.byos.checks.rule.ConfigurationRule;
import dev.byos.checks.rule.Control;
import dev.byos.checks.rule.Document;
import dev.byos.checks.rule.Findings;
import dev.byos.checks.rule.History;
import dev.byos.checks.rule.HistoryRule;
import dev.byos.checks.rule.Proof;
import dev.byos.checks.rule.RuleContext;
import dev.byos.checks.rule.RuleInfo;
import dev.byos.checks.rule.Scope;
import dev.byos.checks.rule.Source;
import dev.byos.checks.rules.ByosScopes;
import dev.byos.checks.rules.OpenAssignments;
import dev.byos.checks.rules.RoleScopes;
import dev.byos.model.estate.Estate;
import dev.byos.model.estate.RoleAssignment;
import dev.byos.model.estate.StorageAccount;
import dev.byos.model.event.HistoryEvent;
import dev.byos.model.event.SubscriptionEvent;
import dev.byos.model.finding.ControlReference.Catalogue;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Owner on the storage account is for its one-time set-up; using BYOS needs none. Reported are
 * resources that hold a right to assign roles, and rights given on the account itself; a
 * subscription's owners are none of this rule's business.
 */
@RuleInfo(
    id = "BYOS-IDN-006",
    title = "Nobody keeps Owner on the storage account for ordinary use",
    severity = Severity.NOTE,
    pillar = Pillar.SECURITY,
    scope = {Scope.CONFIGURATION, Scope.HISTORY},
    sources = @Source(document = Document.SEED_A, section = "Plan storage, note"),
    references = {@Control(in = Catalogue.MCSB, id = "PA-7")})
public final class NoStandingOwner implements ConfigurationRule, HistoryRule {
  private static final String REMEDY =
      "Remove the assignment once the storage account is set up; give data roles for daily use.";
  private final Map<String, HistoryEvent> standing = new LinkedHashMap<>();

  @Override
  public void check(Estate estate, RuleContext context, Findings findings) {
    for (StorageAccount account : context.byosAccounts()) {
      if (!context.undecided(findings, "storage/" + account.name(), OpenAssignments.ALL)) {
        findings.examined();
      }
    }
    ByosScopes storage = new ByosScopes(context);
    OpenAssignments open = new OpenAssignments(context);
    for (RoleAssignment assignment : estate.roleAssignments()) {
      if (storage.cover(assignment)) {
        check(assignment, open, context, findings);
      }
    }
  }

  private static void check(
      RoleAssignment assignment, OpenAssignments open, RuleContext context, Findings findings) {
    String subject = "roleAssignments/" + assignment.name();
    boolean surplus = surplus(assignment.scope().level().name(), assignment.principalKind().name());
    if (surplus
        && open.isOpen(assignment, "role")
        && context.undecided(findings, subject, OpenAssignments.path(assignment, "role"))) {
      return;
    }
    if (surplus && RoleScopes.assignsRoles(assignment.role())) {
      findings.report(
          subject,
          "%s holds %s on %s, which ordinary use of BYOS does not need."
              .formatted(assignment.principal(), assignment.role(), assignment.scope().name()),
          REMEDY,
          context.placeOf(assignment));
    }
  }

  @Override
  public void watch(History history, RuleContext context, Findings findings) {
    history.on(
        SubscriptionEvent.RoleAssigned.class,
        (line, event) -> {
          findings.examined();
          boolean onAccount =
              context.byosAccounts().stream()
                  .anyMatch(a -> RoleScopes.covers(event.scopeLevel(), event.scope(), a));
          if (onAccount
              && RoleScopes.assignsRoles(event.role())
              && surplus(event.scopeLevel(), event.principalKind())) {
            standing.put(event.assignment(), line);
          }
        });
    history.on(
        SubscriptionEvent.RoleRemoved.class, (line, event) -> standing.remove(event.assignment()));
    history.atEnd(
        last ->
            standing.forEach(
                (assignment, line) -> {
                  SubscriptionEvent.RoleAssigned event =
                      (SubscriptionEvent.RoleAssigned) line.event();
                  findings.report(
                      "roleAssignments/" + assignment,
                      "%s was given %s on %s and still had it at the end of the run."
                          .formatted(event.principal(), event.role(), event.scope()),
                      REMEDY,
                      Proof.of(line));
                }));
  }

  private static boolean surplus(String level, String principalKind) {
    return level.equals("RESOURCE") || principalKind.endsWith("_ASSIGNED");
  }
}
