package dev.byos.checks.rules.identity;

import dev.byos.checks.rule.ConfigurationRule;
import dev.byos.checks.rule.Document;
import dev.byos.checks.rule.Findings;
import dev.byos.checks.rule.History;
import dev.byos.checks.rule.HistoryRule;
import dev.byos.checks.rule.Need;
import dev.byos.checks.rule.RecordingRoute;
import dev.byos.checks.rule.RuleContext;
import dev.byos.checks.rule.RuleInfo;
import dev.byos.checks.rule.Scope;
import dev.byos.checks.rule.Source;
import dev.byos.checks.rules.OpenAssignments;
import dev.byos.model.estate.CommunicationResource;
import dev.byos.model.estate.Estate;
import dev.byos.model.estate.StorageAccount;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Without the role no recording can be exported. */
@RuleInfo(
    id = "BYOS-IDN-012",
    title =
        "The Communication Services identity holds Storage Blob Data Contributor on the destination",
    severity = Severity.ERROR,
    pillar = Pillar.SECURITY,
    scope = {Scope.CONFIGURATION, Scope.HISTORY},
    needs = Need.RECORDING_ACCESS,
    sources = @Source(document = Document.ACS_QUICKSTART, section = "Set up role assignment"))
public final class CommunicationIdentityHoldsBlobRole implements ConfigurationRule, HistoryRule {

  @Override
  public void check(Estate estate, RuleContext context, Findings findings) {
    OpenAssignments open = new OpenAssignments(context);
    Set<String> routed = new HashSet<>();
    for (RecordingRoute route : context.recordingRoutes()) {
      routed.add(route.communication());
      if (mayHold(route.communication(), context)) {
        check(route, open, context, findings);
      }
    }
    for (CommunicationResource resource : estate.communicationResources()) {
      if (!context.runFollows() && !routed.contains(resource.name())) {
        // Without a list of role assignments, nothing tells where the recordings go.
        context.undecided(findings, "communication/" + resource.name(), OpenAssignments.ALL);
      }
    }
  }

  /** Without a system-assigned identity nothing can hold the role, and another rule says so. */
  private static boolean mayHold(String communication, RuleContext context) {
    return context
        .estate()
        .communicationResource(communication)
        .filter(resource -> !resource.identity().hasSystemAssigned())
        .filter(
            resource ->
                context
                    .unknown("communicationResources/" + communication + "/identity/type")
                    .isEmpty())
        .isEmpty();
  }

  private static void check(
      RecordingRoute route, OpenAssignments open, RuleContext context, Findings findings) {
    Optional<StorageAccount> account = context.storageAccount(route.account());
    if (account.isPresent()) {
      if (!context.undecided(findings, route.subject(), route.path())) {
        MissingBlobRole.check(
            context,
            findings,
            route.communication(),
            route.subject(),
            route.path(),
            account.get(),
            open);
      }
    } else if (!context.runFollows()) {
      findings.undecided(
          route.subject(),
          "Storage account %s, to which recordings go, is not among the inputs."
              .formatted(route.account()),
          context.place(route.path()));
    }
  }

  @Override
  public void watch(History history, RuleContext context, Findings findings) {
    MissingBlobRole.watch(history, context, findings, "communication");
  }
}
