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
import dev.byos.checks.rules.RoleScopes;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;

/** Whatever the method, the creator needs a role such as Contributor on the subscription. */
@RuleInfo(
    id = "BYOS-SPE-018",
    title = "Whoever creates the resource holds a role that allows it",
    severity = Severity.ERROR,
    pillar = Pillar.SECURITY,
    scope = {Scope.CONFIGURATION, Scope.HISTORY},
    needs = Need.CREATOR,
    sources = @Source(document = Document.SEED_A, section = "Create"))
public final class CreatorMayCreateResources extends CreationRule {

  /** Used by the catalogue. */
  public CreatorMayCreateResources() {
    super(false);
  }

  @Override
  protected void review(Creation creation, RuleContext context, Findings findings) {
    if (!creation.isByos(context, findings)) {
      return;
    }
    if (creation.createdBy() == null) {
      return;
    }
    if (creation.undecided(context, findings, "createdBy")
        || (creation.path() != null
            && context.undecided(findings, creation.subject(), "roleAssignments"))
        || creation.roles() == null) {
      return;
    }
    findings.examined();
    if (creation.roles().stream().noneMatch(RoleScopes::createsResources)) {
      findings.report(
          creation.subject(),
          "%s creates the resource with %s on subscription %s."
              .formatted(
                  creation.createdBy(), CreatorRoles.text(creation), creation.subscription()),
          "Give the creator Contributor on the subscription, or let somebody create it who has it.",
          creation.proof().apply("createdBy"));
    }
  }
}
