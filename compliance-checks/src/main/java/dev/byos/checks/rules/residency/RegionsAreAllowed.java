package dev.byos.checks.rules.residency;

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
import dev.byos.model.estate.Estate;
import dev.byos.model.estate.StorageAccount;
import dev.byos.model.finding.ControlReference;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;

/** Regions may differ, so that the customer's residency policy decides which ones may be used. */
@RuleInfo(
    id = "BYOS-RES-001",
    title = "Speech resources and BYOS storage are in allowed places",
    severity = Severity.ERROR,
    scope = Scope.CONFIGURATION,
    pillar = Pillar.SECURITY,
    needs = Need.RESIDENCY_POLICY,
    references =
        @Control(in = ControlReference.Catalogue.PSRULE, id = "Azure.Resource.AllowedRegions"),
    sources = {
      @Source(document = Document.SEED_A, section = "Basic rules"),
      @Source(document = Document.TESTBED_MODEL, section = "Residency policy")
    })
public final class RegionsAreAllowed implements ConfigurationRule {

  private static final String REMEDY =
      "Create the resource in an allowed region, or widen the residency policy.";

  @Override
  public void check(Estate estate, RuleContext context, Findings findings) {
    AllowedPlaces allowed = AllowedPlaces.of(context);
    for (DeclaredSpeech speech : context.speechResources()) {
      if (!context.undecided(findings, speech.subject(), speech.path("location"))) {
        findings.examined();
        String refusal = allowed.refusal(speech.resource().location());
        if (refusal != null) {
          findings.report(
              speech.subject(),
              "The resource is misplaced: %s.".formatted(refusal),
              REMEDY,
              context.place(speech.path("location")));
        }
      }
    }
    for (StorageAccount account : context.byosAccounts()) {
      String subject = "storage/" + account.name();
      String path = "storageAccounts/" + account.name() + "/location";
      if (!context.undecided(findings, subject, path)) {
        findings.examined();
        String refusal = allowed.refusal(account.location());
        if (refusal != null) {
          findings.report(
              subject,
              "The account is misplaced: %s.".formatted(refusal),
              REMEDY,
              context.place(path));
        }
      }
    }
    context.leaveAbsentAccountsUndecided(findings);
  }
}
