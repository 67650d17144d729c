package dev.byos.checks.rules.identity;

import dev.byos.checks.rule.ConfigurationRule;
import dev.byos.checks.rule.Control;
import dev.byos.checks.rule.DeclaredSpeech;
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
 * Whoever holds a key of the resource gets at what it stores for the customer through its API,
 * whatever the storage account itself forbids.
 */
@RuleInfo(
    id = "BYOS-IDN-014",
    title = "Local authentication is off on Speech and Communication Services resources",
    severity = Severity.WARNING,
    scope = Scope.CONFIGURATION,
    pillar = Pillar.SECURITY,
    needs = Need.PUBLISHED_CONTROLS,
    sources = {
      @Source(document = Document.AZURE_POLICY, section = "71ef260a-8f18-47b7-abcb-62d0673d94dc"),
      @Source(document = Document.AZURE_POLICY, section = "fc264132-db9c-4302-bb7d-3994c36461fe")
    },
    references = {
      @Control(
          in = Catalogue.AZURE_POLICY,
          id = {"71ef260a-8f18-47b7-abcb-62d0673d94dc", "fc264132-db9c-4302-bb7d-3994c36461fe"}),
      @Control(in = Catalogue.MCSB, id = "IM-1"),
      @Control(in = Catalogue.PSRULE, id = "Azure.Cognitive.DisableLocalAuth"),
      @Control(in = Catalogue.CHECKOV, id = "CKV_AZURE_236")
    })
public final class LocalAuthenticationIsOff implements ConfigurationRule {

  @Override
  public void check(Estate estate, RuleContext context, Findings findings) {
    for (DeclaredSpeech speech : context.speechResources()) {
      if (speech.isByos()) {
        check(
            speech.subject(),
            speech.path("disableLocalAuth"),
            speech.resource().disableLocalAuth(),
            context,
            findings);
      }
    }
    ExportingResources exporting = new ExportingResources(context);
    for (CommunicationResource resource : estate.communicationResources()) {
      if (exporting.mayExport(resource.name())) {
        check(
            "communication/" + resource.name(),
            "communicationResources/" + resource.name() + "/disableLocalAuth",
            resource.disableLocalAuth(),
            context,
            findings);
      }
    }
  }

  private static void check(
      String subject, String path, Boolean disabled, RuleContext context, Findings findings) {
    if (context.undecided(findings, subject, path)) {
      return;
    }
    findings.examined();
    if (!Boolean.TRUE.equals(disabled)) {
      findings.report(
          subject,
          "disableLocalAuth is %s, so that the resource's keys open what it keeps for the customer."
              .formatted(disabled == null ? "not set" : "false"),
          "Set disableLocalAuth to true and let clients authenticate with Microsoft Entra ID.",
          context.place(path));
    }
  }
}
