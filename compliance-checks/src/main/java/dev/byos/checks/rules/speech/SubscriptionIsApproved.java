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

/**
 * Under document vintages before October 2025 a subscription must be approved first. Resources that
 * stand at the start are judged by the state declared for the start.
 */
@RuleInfo(
    id = "BYOS-SPE-011",
    title = "The subscription is approved for BYOS before the resource is created",
    severity = Severity.ERROR,
    pillar = Pillar.OPERATIONAL_EXCELLENCE,
    scope = {Scope.CONFIGURATION, Scope.HISTORY},
    needs = Need.APPROVAL,
    sources = {
      @Source(document = Document.SEED_A, section = "Request access"),
      @Source(document = Document.SEED_A, section = "Create"),
      @Source(document = Document.SETUP_25A, section = "Request access")
    })
public final class SubscriptionIsApproved extends ApprovalRule {

  @Override
  protected void judge(Creation creation, Approvals approvals, Findings findings) {
    if (!approvals.approved(creation.subscription())) {
      findings.report(
          creation.subject(),
          "Subscription %s is not approved for BYOS (%s)."
              .formatted(creation.subscription(), approvals.of(creation.subscription())),
          "Request access for this subscription and wait for the approval before creating the resource.",
          creation.proof().apply("subscription"));
    }
  }
}
