package dev.byos.checks.rules.speech;

import dev.byos.checks.rule.Document;
import dev.byos.checks.rule.Findings;
import dev.byos.checks.rule.History;
import dev.byos.checks.rule.Need;
import dev.byos.checks.rule.RuleContext;
import dev.byos.checks.rule.RuleInfo;
import dev.byos.checks.rule.Scope;
import dev.byos.checks.rule.Source;
import dev.byos.checks.rules.Approvals;
import dev.byos.checks.rules.Creation;
import dev.byos.checks.rules.CreationRule;
import dev.byos.model.finding.Severity;

/** Each subscription needs an approval of its own. */
@RuleInfo(
    id = "BYOS-SPE-012",
    title = "One subscription's approval does not cover another",
    severity = Severity.ERROR,
    scope = {Scope.CONFIGURATION, Scope.HISTORY},
    needs = Need.APPROVAL,
    sources = @Source(document = Document.SEED_A, section = "Request access"))
public final class ApprovalIsPerSubscription extends CreationRule {

  private Approvals approvals;

  /** Used by the catalogue. */
  public ApprovalIsPerSubscription() {
    super(false);
  }

  @Override
  protected void follow(History history, RuleContext context) {
    approvals = new Approvals(context.estate());
    approvals.watch(history);
  }

  @Override
  protected void review(Creation creation, RuleContext context, Findings findings) {

    if (!creation.wantsByos()) {
      return;
    }
    findings.examined();
    Approvals states = approvals == null ? new Approvals(context.estate()) : approvals;

    if (!states.approved(creation.subscription()) && !states.approvedOnes().isEmpty()) {
      findings.report(
          creation.subject(),
          "Approved is %s, but the resource belongs to subscription %s (%s)."
              .formatted(
                  String.join(", ", states.approvedOnes()),
                  creation.subscription(),
                  states.of(creation.subscription())),
          "Request access for the subscription of the resource, too.",
          creation.proof().apply("subscription"));
    }
  }
}
