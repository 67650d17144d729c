package dev.byos.checks.rules.speech;

import static dev.byos.checks.rules.speech.Fixtures.NEW;
import static dev.byos.checks.rules.speech.Fixtures.SPEECH;
import static dev.byos.checks.rules.speech.Fixtures.approval;
import static dev.byos.checks.rules.speech.Fixtures.otherSubscription;

import dev.byos.checks.fixtures.Ids;
import dev.byos.checks.fixtures.SpeechEvents;
import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.ScenarioCase;
import dev.byos.model.estate.Roles;
import dev.byos.model.estate.Subscription.ByosApproval;
import java.util.List;

class WaitForApprovalTest extends RuleTest {

  WaitForApprovalTest() {
    super("BYOS-SPE-013");
  }

  @Override
  protected List<ScenarioCase> cases() {
    return List.of(
        fires(
                "a resource of an export while the request is pending",
                SPEECH,
                s -> {
                  otherSubscription(s);
                  s.subscription(
                      "test", "22222222-2222-2222-2222-222222222222", ByosApproval.PENDING);
                })
            .on(Fixtures::export)
            .withoutRun(),
        happens(
                "creation while the request is pending",
                NEW,
                h -> {
                  approval(h, "PENDING");
                  h.add(NEW, SpeechEvents.requested("cli", "stteu", Roles.OWNER));
                })
            .on(Fixtures::live),
        silent(
            "nothing requested",
            s -> s.subscription("prod", Ids.PROD, ByosApproval.NOT_REQUESTED)));
  }
}
