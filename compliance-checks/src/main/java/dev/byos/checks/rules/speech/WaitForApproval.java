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

/** A request that was sent is not an approval. */
@RuleInfo(
    id = "BYOS-SPE-013",
    title = "Nobody creates a BYOS resource while the access request is pending",
    severity = Severity.WARNING,
    pillar = Pillar.OPERATIONAL_EXCELLENCE,
    scope = {Scope.CONFIGURATION, Scope.HISTORY},
    needs = Need.APPROVAL,
    sources = @Source(document = Document.SEED_A, section = "Request access"))
public final class WaitForApproval extends ApprovalRule {

  @Override
  protected void judge(Creation creation, Approvals approvals, Findings findings) {
    if ("PENDING".equals(approvals.of(creation.subscription()))) {
      findings.report(
          creation.subject(),
          "The access request of subscription %s was still pending."
              .formatted(creation.subscription()),
          "Wait until the request is approved.",
          creation.proof().apply("subscription"));
    }
  }
}
