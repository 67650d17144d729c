package dev.byos.checks.rules.identity;

import dev.byos.checks.rule.ConfigurationRule;
import dev.byos.checks.rule.Control;
import dev.byos.checks.rule.Document;
import dev.byos.checks.rule.Findings;
import dev.byos.checks.rule.Need;
import dev.byos.checks.rule.RuleContext;
import dev.byos.checks.rule.RuleInfo;
import dev.byos.checks.rule.Scope;
import dev.byos.checks.rule.Source;
import dev.byos.model.estate.CommunicationResource;
import dev.byos.model.estate.Estate;
import dev.byos.model.finding.ControlReference.Catalogue;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;

/**
 * Communication Services exports with its system-assigned identity. Where the workload is known,
 * resources that export nothing are left in peace.
 */
@RuleInfo(
    id = "BYOS-IDN-011",
    title = "A Communication Services resource that exports has a system-assigned identity",
    severity = Severity.ERROR,
    pillar = Pillar.SECURITY,
    scope = Scope.CONFIGURATION,
    needs = Need.COMMUNICATION,
    sources = {
      @Source(document = Document.SEED_B, section = "Azure Managed Identities"),
      @Source(
          document = Document.ACS_QUICKSTART,
          section = "Enable system assigned managed identity"),
      @Source(document = Document.AZURE_POLICY, section = "bcff6755-335b-484d-b435-d1161db39cdc")
    },
    references = {
      @Control(in = Catalogue.AZURE_POLICY, id = "bcff6755-335b-484d-b435-d1161db39cdc"),
      @Control(in = Catalogue.MCSB, id = "IM-3")
    })
public final class CommunicationHasSystemAssignedIdentity implements ConfigurationRule {

  @Override
  public void check(Estate estate, RuleContext context, Findings findings) {
    ExportingResources exporting = new ExportingResources(context);
    for (CommunicationResource resource : estate.communicationResources()) {
      String subject = "communication/" + resource.name();
      String path = "communicationResources/" + resource.name() + "/identity";
      boolean exports = exporting.mayExport(resource.name());
      if (exports && context.undecided(findings, subject, path + "/type")) {
        continue;
      }
      findings.examined();
      if (exports && !resource.identity().hasSystemAssigned()) {
        findings.report(
            subject,
            "identity.type is %s, but exporting recordings needs a system-assigned identity."
                .formatted(resource.identity().type().wireName()),
            "Turn on the system-assigned identity of the resource and give it its role.",
            context.place(path));
      }
    }
  }
}
