package dev.byos.checks.rules.speech;

import dev.byos.checks.rule.Document;
import dev.byos.checks.rule.Findings;
import dev.byos.checks.rule.Need;
import dev.byos.checks.rule.RuleContext;
import dev.byos.checks.rule.RuleInfo;
import dev.byos.checks.rule.Scope;
import dev.byos.checks.rule.Source;
import dev.byos.checks.rules.Creation;
import dev.byos.checks.rules.CreationRule;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;

/** Creating storage along with the resource is an option of the portal form alone. */
@RuleInfo(
    id = "BYOS-SPE-008",
    title = "Only the portal creates a storage account along with the resource",
    severity = Severity.ERROR,
    pillar = Pillar.OPERATIONAL_EXCELLENCE,
    scope = {Scope.CONFIGURATION, Scope.HISTORY},
    needs = Need.CREATION_METHOD,
    sources = {
      @Source(document = Document.SEED_A, section = "Basic rules"),
      @Source(document = Document.SEED_A, section = "Plan storage")
    })
public final class OnlyPortalCreatesStorage extends CreationRule {

  /** Used by the catalogue. */
  public OnlyPortalCreatesStorage() {
    super(true);
  }

  @Override
  protected void review(Creation creation, RuleContext context, Findings findings) {
    if (creation.method() == null) {
      return;
    }
    if (!creation.isByos(context, findings)) {
      return;
    }
    if (creation.undecided(context, findings, "createsStorage")) {
      return;
    }
    findings.examined();
    if (creation.createsStorage() && !creation.usesPortal()) {
      findings.report(
          creation.subject(),
          "Creation with %s expects the storage account to be created along."
              .formatted(creation.method()),
          "Create the storage account beforehand, or create the resource in the portal.",
          creation.proof().apply("createsStorage"));
    }
  }
}
