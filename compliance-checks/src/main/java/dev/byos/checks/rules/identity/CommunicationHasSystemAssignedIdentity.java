package dev.byos.checks.rules.identity;

import dev.byos.checks.rule.ConfigurationRule;
import dev.byos.checks.rule.Document;
import dev.byos.checks.rule.Findings;
import dev.byos.checks.rule.Need;
import dev.byos.checks.rule.RuleContext;
import dev.byos.checks.rule.RuleInfo;
import dev.byos.checks.rule.Scope;
import dev.byos.checks.rule.Source;
import dev.byos.model.estate.CommunicationResource;
import dev.byos.model.estate.Estate;
import dev.byos.model.finding.Severity;

/**
 * Communication Services exports with its system-assigned identity. Where the workload is known,
 * resources that export nothing are left in peace.
 */
@RuleInfo(
    id = "BYOS-IDN-011",
    title = "A Communication Services resource that exports has a system-assigned identity",
    severity = Severity.ERROR,
    scope = Scope.CONFIGURATION,
    needs = Need.COMMUNICATION,
    sources = {
      @Source(document = Document.SEED_B, section = "Azure Managed Identities"),
      @Source(
          document = Document.ACS_QUICKSTART,
          section = "Enable system assigned managed identity"),
      @Source(document = Document.AZURE_POLICY, section = "bcff6755-335b-484d-b435-d1161db39cdc")
    })
public final class CommunicationHasSystemAssignedIdentity implements ConfigurationRule {

  @Override
  public void check(Estate estate, RuleContext context, Findings findings) {
    for (CommunicationResource resource : estate.communicationResources()) {
      findings.examined();
      if (exports(resource, context) && !resource.identity().hasSystemAssigned()) {
        findings.report(
            "communication/" + resource.name(),
            "identity.type is %s, but exporting recordings needs a system-assigned identity."
                .formatted(resource.identity().type().wireName()),
            "Turn on the system-assigned identity of the resource and give it its role.",
            context.place("communicationResources/" + resource.name() + "/identity"));
      }
    }
  }

  private static boolean exports(CommunicationResource resource, RuleContext context) {
    return context.scenario().workload().isEmpty()
        || context.recordings().stream()
            .anyMatch(r -> r.calls().on().equals(resource.name()) && r.destination() != null);
  }
}
