package dev.byos.checks.rules.speech;

import dev.byos.checks.rule.Findings;
import dev.byos.checks.rule.History;
import dev.byos.checks.rule.RuleContext;
import dev.byos.checks.rules.Approvals;
import dev.byos.checks.rules.Creation;
import dev.byos.checks.rules.CreationRule;

/**
 * Base of the rules on the access request. They hold under profiles that know one, and leave a
 * resource undecided when the input does not tell how its subscription's request stands: neither a
 * template nor a plan does.
 */
abstract class ApprovalRule extends CreationRule {
  private Approvals approvals;

  ApprovalRule() {
    super(false);
  }

  /** Judges a BYOS resource of whose subscription the state is known. */
  protected abstract void judge(Creation creation, Approvals approvals, Findings findings);

  @Override
  protected final void begin(RuleContext context) {
    approvals = new Approvals(context.estate());
  }

  @Override
  protected final void follow(History history, RuleContext context) {
    begin(context);
    approvals.watch(history);
  }

  @Override
  protected final void review(Creation creation, RuleContext context, Findings findings) {
    if (!creation.isByos(context, findings)) {
      return;
    }
    if (creation.undecided(context, findings, "subscription")) {
      return;
    }
    if (creation.path() != null) {
      String subscription = creation.subscription();
      if (context.undecided(
          findings, creation.subject(), "subscriptions/" + subscription + "/byosApproval")) {
        return;
      }
      if (context.estate().subscription(subscription).isEmpty()) {
        findings.undecided(
            creation.subject(),
            "The inputs do not tell whether the resource's subscription is approved for BYOS.",
            creation.proof().apply("subscription"));
        return;
      }
    }
    findings.examined();
    judge(creation, approvals, findings);
  }
}
