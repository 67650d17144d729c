package dev.byos.checks.rules.identity;

import dev.byos.checks.rule.ConfigurationRule;
import dev.byos.checks.rule.Control;
import dev.byos.checks.rule.DeclaredSpeech;
import dev.byos.checks.rule.Document;
import dev.byos.checks.rule.Findings;
import dev.byos.checks.rule.Need;
import dev.byos.checks.rule.RecordingRoute;
import dev.byos.checks.rule.RuleContext;
import dev.byos.checks.rule.RuleInfo;
import dev.byos.checks.rule.Scope;
import dev.byos.checks.rule.Source;
import dev.byos.checks.rules.OpenAssignments;
import dev.byos.model.estate.Estate;
import dev.byos.model.estate.RoleAssignment;
import dev.byos.model.finding.ControlReference.Catalogue;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The identity needs the one storage account that belongs to it. A role on a resource group or more
 * opens the blobs of every other account there, those of tomorrow included.
 */
@RuleInfo(
    id = "BYOS-IDN-015",
    title = "The role of a BYOS identity reaches no further than the storage account",
    severity = Severity.WARNING,
    scope = Scope.CONFIGURATION,
    pillar = Pillar.SECURITY,
    needs = Need.ROLE_ASSIGNMENTS,
    sources =
        @Source(
            document = Document.SECURITY_BENCHMARK,
            section = "PA-7, just enough administration"),
    references = @Control(in = Catalogue.MCSB, id = "PA-7"))
public final class RoleNoWiderThanAccount implements ConfigurationRule {

  @Override
  public void check(Estate estate, RuleContext context, Findings findings) {
    OpenAssignments open = new OpenAssignments(context);
    Map<String, String> subjects = new LinkedHashMap<>();
    for (DeclaredSpeech speech : context.speechResources()) {
      if (speech.isByos()) {
        subjects.put(speech.resource().name(), speech.subject());
      }
    }
    for (RecordingRoute route : context.recordingRoutes()) {
      subjects.put(route.communication(), route.subject());
    }
    subjects.forEach(
        (principal, subject) -> {
          if (!context.undecided(findings, subject, OpenAssignments.ALL)) {
            findings.examined();
          }
          context
              .roleAssignmentsOf(principal)
              .forEach(assignment -> check(assignment, subject, open, context, findings));
        });
  }

  private static void check(
      RoleAssignment assignment,
      String subject,
      OpenAssignments open,
      RuleContext context,
      Findings findings) {
    String role = assignment.role();
    if (!assignment.customRole() && (role == null || !role.startsWith("Storage Blob Data"))) {
      return;
    }
    if (open.isOpen(assignment, "scope")
        && context.undecided(findings, subject, OpenAssignments.path(assignment, "scope"))) {
      return;
    }
    String wide =
        switch (assignment.scope().level()) {
          case MANAGEMENT_GROUP -> "management group";
          case SUBSCRIPTION -> "subscription";
          case RESOURCE_GROUP -> "resource group";
          case RESOURCE, CONTAINER -> null;
        };
    if (wide != null) {
      findings.report(
          subject,
          "The identity of %s holds %s on the whole %s %s, not just on its storage account."
              .formatted(
                  assignment.principal(), assignment.role(), wide, assignment.scope().name()),
          "Assign the role on the storage account itself and delete this assignment.",
          context.placeOf(assignment));
    }
  }
}
