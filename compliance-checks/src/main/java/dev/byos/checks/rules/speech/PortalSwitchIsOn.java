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

/** Without the switch and the storage settings the form creates a plain resource, for good. */
@RuleInfo(
    id = "BYOS-SPE-020",
    title = "In the portal, the BYOS switch is on and the storage is chosen",
    severity = Severity.ERROR,
    pillar = Pillar.SECURITY,
    scope = {Scope.CONFIGURATION, Scope.HISTORY},
    needs = Need.PORTAL,
    sources = @Source(document = Document.SEED_A, section = "Create, portal steps"))
public final class PortalSwitchIsOn extends CreationRule {

  /** Used by the catalogue. */
  public PortalSwitchIsOn() {
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
    if (creation.storage().isEmpty() || creation.storage().contains("")) {
      findings.report(
          creation.subject(),
          "Storage was to be created in the portal, but the form names none to associate.",
          "Set Bring your own storage to Yes and fill in the storage settings before creating.",
          creation.proof().apply("userOwnedStorage"));
    }
  }
}
