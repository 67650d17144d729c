package dev.byos.checks.rules.identity;

import dev.byos.checks.rule.ConfigurationRule;
import dev.byos.checks.rule.DeclaredSpeech;
import dev.byos.checks.rule.Document;
import dev.byos.checks.rule.Findings;
import dev.byos.checks.rule.RecordingRoute;
import dev.byos.checks.rule.RuleContext;
import dev.byos.checks.rule.RuleInfo;
import dev.byos.checks.rule.Scope;
import dev.byos.checks.rule.Source;
import dev.byos.checks.rules.AssociatedStorage;
import dev.byos.checks.rules.OpenAssignments;
import dev.byos.checks.rules.RoleScopes;
import dev.byos.model.estate.Estate;
import dev.byos.model.estate.RoleAssignment;
import dev.byos.model.estate.StorageAccount;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;
import java.util.List;
import java.util.Optional;

/** A custom role with the same actions is warned against: the service fails in obscure ways. */
@RuleInfo(
    id = "BYOS-IDN-004",
    title = "No custom role stands in for Storage Blob Data Contributor",
    severity = Severity.ERROR,
    pillar = Pillar.RELIABILITY,
    scope = Scope.CONFIGURATION,
    sources = @Source(document = Document.SETUP_25B, section = "Configure storage account"))
public final class NoCustomRoleInPlaceOfBuiltIn implements ConfigurationRule {

  @Override
  public void check(Estate estate, RuleContext context, Findings findings) {
    OpenAssignments open = new OpenAssignments(context);
    for (DeclaredSpeech speech : context.speechResources()) {
      AssociatedStorage.of(speech, context, findings, speech.subject())
          .ifPresent(
              account ->
                  check(
                      speech.resource().name(),
                      speech.subject(),
                      account,
                      context,
                      findings,
                      open));
    }
    for (RecordingRoute route : context.recordingRoutes()) {
      Optional<StorageAccount> account = context.storageAccount(route.account());
      account.ifPresent(
          found -> check(route.communication(), route.subject(), found, context, findings, open));
    }
  }

  private static void check(
      String resource,
      String subject,
      StorageAccount account,
      RuleContext context,
      Findings findings,
      OpenAssignments open) {
    List<RoleAssignment> held =
        context.roleAssignmentsOf(resource).stream()
            .filter(a -> RoleScopes.covers(a.scope(), account))
            .toList();
    boolean builtIn =
        held.stream().anyMatch(a -> !a.customRole() && RoleScopes.writesBlobs(a.role()));
    if (builtIn) {
      findings.examined();
      return;
    }
    if (context.undecided(findings, subject, OpenAssignments.ALL)) {
      return;
    }
    for (RoleAssignment assignment : held) {
      if (open.isOpen(assignment, "role") || open.isOpen(assignment, "customRole")) {
        context.undecided(
            findings,
            subject,
            OpenAssignments.path(assignment, "role"),
            OpenAssignments.path(assignment, "customRole"));
        return;
      }
    }
    findings.examined();
    held.stream()
        .filter(RoleAssignment::customRole)
        .forEach(
            assignment ->
                findings.report(
                    subject,
                    "The identity of %s holds the custom role %s on %s in place of the built-in one."
                        .formatted(resource, assignment.role(), assignment.scope().name()),
                    "Replace the custom role by the built-in Storage Blob Data Contributor.",
                    context.placeOf(assignment)));
  }
}
