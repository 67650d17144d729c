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
import dev.byos.model.estate.Roles;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;

/** The portal form also assigns the role, so it asks for more than the API does. */
@RuleInfo(
    id = "BYOS-SPE-015",
    title = "Creation in the portal is for owners of the subscription",
    severity = Severity.ERROR,
    pillar = Pillar.SECURITY,
    scope = {Scope.CONFIGURATION, Scope.HISTORY},
    needs = Need.PORTAL,
    sources = @Source(document = Document.SEED_A, section = "Create, portal requirements"))
public final class PortalNeedsSubscriptionOwner extends CreationRule {

  /** Used by the catalogue. */
  public PortalNeedsSubscriptionOwner() {
    super(false);
  }

  @Override
  protected void review(Creation creation, RuleContext context, Findings findings) {
    if (!creation.usesPortal() || !creation.isByos(context, findings)) {
      return;
    }
    if (creation.undecided(context, findings, "createdBy")
        || (creation.path() != null
            && context.undecided(findings, creation.subject(), "roleAssignments"))
        || creation.roles() == null) {
      return;
    }
    findings.examined();
    if (!creation.roles().contains(Roles.OWNER)) {
      findings.report(
          creation.subject(),
          "%s used the portal with %s on subscription %s instead of Owner."
              .formatted(
                  creation.createdBy(), CreatorRoles.text(creation), creation.subscription()),
          "Let an owner of the subscription use the portal, or use CLI, PowerShell or REST.",
          creation.proof().apply("createdBy"));
    }
  }
}
