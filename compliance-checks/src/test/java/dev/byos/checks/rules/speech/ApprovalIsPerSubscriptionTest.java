package dev.byos.checks.rules.speech;

import static dev.byos.checks.rules.speech.Fixtures.SPEECH;
import static dev.byos.checks.rules.speech.Fixtures.otherSubscription;

import dev.byos.checks.fixtures.Ids;
import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.ScenarioCase;
import dev.byos.model.estate.Subscription.ByosApproval;
import java.util.List;

class ApprovalIsPerSubscriptionTest extends RuleTest {

  ApprovalIsPerSubscriptionTest() {
    super("BYOS-SPE-012");
  }

  @Override
  protected List<ScenarioCase> cases() {
    return List.of(
        fires("another subscription's approval", SPEECH, Fixtures::otherSubscription),
        silent(
            "no approval anywhere",
            s -> s.subscription("prod", Ids.PROD, ByosApproval.NOT_REQUESTED)),
        undecided(
                "a template that cannot tell",
                SPEECH,
                s -> {
                  otherSubscription(s);
                  s.unknown("subscriptions/test/byosApproval");
                })
            .on(Fixtures::template));
  }
}
