package dev.byos.checks.rules.speech;

import static dev.byos.checks.rules.speech.Fixtures.NEW;
import static dev.byos.checks.rules.speech.Fixtures.SPEECH;
import static dev.byos.checks.rules.speech.Fixtures.approval;
import static dev.byos.checks.rules.speech.Fixtures.otherSubscription;

import dev.byos.checks.fixtures.SpeechEvents;
import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.ScenarioCase;
import dev.byos.model.estate.Roles;
import dev.byos.model.scenario.Profile;
import java.util.List;

class SubscriptionIsApprovedTest extends RuleTest {

  SubscriptionIsApprovedTest() {
    super("BYOS-SPE-011");
  }

  @Override
  protected List<ScenarioCase> cases() {
    return List.of(
        fires("no approval", SPEECH, Fixtures::otherSubscription),
        fires("no approval for an export", SPEECH, Fixtures::otherSubscription)
            .on(Fixtures::export)
            .withoutRun(),
        silent(
            "no approval in 2025",
            s -> {
              s.profile = Profile.VINTAGE_2025_10;
              otherSubscription(s);
            }),
        undecided(
                "a template that cannot tell",
                SPEECH,
                s -> {
                  otherSubscription(s);
                  s.unknown("subscriptions/test/byosApproval");
                })
            .on(Fixtures::template),
        undecided(
                "a subscription that is not among the inputs",
                SPEECH,
                s -> s.speech.get("speecheu").subscription = "{subscription().subscriptionId}")
            .on(Fixtures::template),
        happens(
                "approval that comes after the request",
                NEW,
                h -> {
                  approval(h, "PENDING");
                  h.add(NEW, SpeechEvents.requested("cli", "stteu", Roles.OWNER));
                  approval(h, "APPROVED");
                })
            .on(Fixtures::live),
        quiet(
                "approval that comes in time",
                h -> {
                  approval(h, "PENDING");
                  approval(h, "APPROVED");
                  h.add(NEW, SpeechEvents.requested("cli", "stteu", Roles.OWNER));
                })
            .on(Fixtures::live));
  }
}
