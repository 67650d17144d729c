package dev.byos.checks.rules.residency;

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
import dev.byos.model.finding.ControlReference;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;

/** Recordings rest there before and beside their export, and the location is fixed for life. */
@RuleInfo(
    id = "BYOS-RES-002",
    title = "The data location of Communication Services is allowed",
    severity = Severity.ERROR,
    scope = Scope.CONFIGURATION,
    pillar = Pillar.SECURITY,
    needs = Need.RESIDENCY_POLICY,
    references =
        @Control(
            in = ControlReference.Catalogue.AZURE_POLICY,
            id = "93c45b74-42a1-4967-b25d-82c4dc630921"),
    sources = {
      @Source(document = Document.AZURE_POLICY, section = "93c45b74-42a1-4967-b25d-82c4dc630921"),
      @Source(document = Document.ACS_RESOURCE_MANAGER, section = "dataLocation")
    })
public final class DataLocationIsAllowed implements ConfigurationRule {

  @Override
  public void check(Estate estate, RuleContext context, Findings findings) {
    AllowedPlaces allowed = AllowedPlaces.of(context);
    for (CommunicationResource resource : estate.communicationResources()) {
      String subject = "communication/" + resource.name();
      String path = "communicationResources/" + resource.name() + "/dataLocation";
      if (context.undecided(findings, subject, path)) {
        continue;
      }
      findings.examined();
      if (resource.dataLocation() == null) {
        findings.report(
            subject,
            "dataLocation is not stated, although it is required and fixed for life.",
            "State an allowed dataLocation.",
            context.place(path));
      } else if (!allowed.allowsGeography(resource.dataLocation())) {
        findings.report(
            subject,
            "dataLocation %s is not among the allowed geographies %s."
                .formatted(resource.dataLocation(), estate.residencyPolicy().allowedGeographies()),
            "Create the resource again with an allowed dataLocation.",
            context.place(path));
      }
    }
  }
}
