package dev.byos.checks.rules.identity;

import dev.byos.checks.rule.ConfigurationRule;
import dev.byos.checks.rule.DeclaredRecording;
import dev.byos.checks.rule.DeclaredSpeech;
import dev.byos.checks.rule.Document;
import dev.byos.checks.rule.Findings;
import dev.byos.checks.rule.RuleContext;
import dev.byos.checks.rule.RuleInfo;
import dev.byos.checks.rule.Scope;
import dev.byos.checks.rule.Source;
import dev.byos.checks.rules.RoleScopes;
import dev.byos.model.estate.Estate;
import dev.byos.model.estate.RoleAssignment;
import dev.byos.model.estate.StorageAccount;
import dev.byos.model.finding.Severity;
import java.util.List;

/** A custom role with the same actions is warned against: the service fails in obscure ways. */
@RuleInfo(
    id = "BYOS-IDN-004",
    title = "No custom role stands in for Storage Blob Data Contributor",
    severity = Severity.ERROR,
    scope = Scope.CONFIGURATION,
    sources = @Source(document = Document.SETUP_25B, section = "Configure storage account"))
public final class NoCustomRoleInPlaceOfBuiltIn implements ConfigurationRule {

  @Override
  public void check(Estate estate, RuleContext context, Findings findings) {
    for (DeclaredSpeech speech : context.speechResources()) {
      context
          .accountOf(speech.resource())
          .ifPresent(
              account ->
                  check(speech.resource().name(), speech.subject(), account, context, findings));
    }
    for (DeclaredRecording recording : context.recordings()) {
      if (recording.destination() != null && recording.destination().account() != null) {
        context
            .storageAccount(recording.destination().account())
            .ifPresent(
                account ->
                    check(recording.calls().on(), recording.subject(), account, context, findings));
      }
    }
  }

  private static void check(
      String resource,
      String subject,
      StorageAccount account,
      RuleContext context,
      Findings findings) {
    findings.examined();
    List<RoleAssignment> held =
        context.roleAssignments().stream()
            .filter(a -> a.principal().equals(resource))
            .filter(a -> RoleScopes.covers(a.scope(), account))
            .toList();
    boolean builtIn =
        held.stream().anyMatch(a -> !a.customRole() && RoleScopes.writesBlobs(a.role()));
    for (RoleAssignment assignment : held) {
      if (assignment.customRole() && !builtIn) {
        findings.report(
            subject,
            "The identity of %s holds the custom role %s on %s in place of the built-in one."
                .formatted(resource, assignment.role(), assignment.scope().name()),
            "Replace the custom role by the built-in Storage Blob Data Contributor.",
            context.placeOf(assignment));
      }
    }
  }
}
