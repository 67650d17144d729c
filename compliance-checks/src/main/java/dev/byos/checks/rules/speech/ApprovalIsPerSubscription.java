package dev.byos.checks.rules.speech;

import dev.byos.checks.rule.Document;
import dev.byos.checks.rule.Findings;
import dev.byos.checks.rule.Need;
import dev.byos.checks.rule.RuleInfo;
import dev.byos.checks.rule.Scope;
import dev.byos.checks.rule.Source;
import dev.byos.checks.rules.Approvals;
import dev.byos.checks.rules.Creation;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;

/** Each subscription needs an approval of its own. */
@RuleInfo(
    id = "BYOS-SPE-012",
    title = "One subscription's approval does not cover another",
    severity = Severity.ERROR,
    pillar = Pillar.OPERATIONAL_EXCELLENCE,
    scope = {Scope.CONFIGURATION, Scope.HISTORY},
    needs = Need.APPROVAL,
    sources = @Source(document = Document.SEED_A, section = "Request access"))
public final class ApprovalIsPerSubscription extends ApprovalRule {

  @Override
  protected void judge(Creation creation, Approvals approvals, Findings findings) {
    if (!approvals.approved(creation.subscription()) && !approvals.approvedOnes().isEmpty()) {
      findings.report(
          creation.subject(),
          "Approved is %s, but the resource belongs to subscription %s (%s)."
              .formatted(
                  String.join(", ", approvals.approvedOnes()),
                  creation.subscription(),
                  approvals.of(creation.subscription())),
          "Request access for the subscription of the resource, too.",
          creation.proof().apply("subscription"));
    }
  }
}
