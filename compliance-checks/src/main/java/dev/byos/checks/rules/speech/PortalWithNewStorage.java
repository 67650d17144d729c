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

/** The portal can take an existing account; a new one is advised. */
@RuleInfo(
    id = "BYOS-SPE-019",
    title = "With the portal, a new storage account is created along",
    severity = Severity.NOTE,
    pillar = Pillar.SECURITY,
    scope = {Scope.CONFIGURATION, Scope.HISTORY},
    needs = Need.PORTAL,
    sources = @Source(document = Document.SEED_A, section = "Create, portal note"))
public final class PortalWithNewStorage extends CreationRule {

  /** Used by the catalogue. */
  public PortalWithNewStorage() {
    super(true);
  }

  @Override
  protected void review(Creation creation, RuleContext context, Findings findings) {
    if (!creation.usesPortal()
        || !creation.isByos(context, findings)
        || creation.associationUndecided(context, findings)) {
      return;
    }
    findings.examined();
    if (!creation.createsStorage()) {
      findings.report(
          creation.subject(),
          "The portal was used with existing storage %s."
              .formatted(Associations.text(creation.storage())),
          "Let the portal create a new storage account for the resource.",
          creation.proof().apply("userOwnedStorage"));
    }
  }
}
