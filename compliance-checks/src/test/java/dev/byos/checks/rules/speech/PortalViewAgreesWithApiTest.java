package dev.byos.checks.rules.speech;

import static dev.byos.checks.rules.speech.Fixtures.EU;
import static dev.byos.checks.rules.speech.Fixtures.NONE;
import static dev.byos.checks.rules.speech.Fixtures.SPEECH;
import static dev.byos.checks.rules.speech.Fixtures.US;

import dev.byos.checks.fixtures.ScenarioBuilder;
import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.ScenarioCase;
import dev.byos.model.event.SpeechEvent;
import dev.byos.model.timeline.Change;
import java.util.List;

class PortalViewAgreesWithApiTest extends RuleTest {

  PortalViewAgreesWithApiTest() {
    super("BYOS-SPE-025");
  }

  @Override
  protected List<ScenarioCase> cases() {
    return List.of(
        happens(
                "no Storage menu",
                SPEECH,
                h -> h.add(SPEECH, new SpeechEvent.SpeechDescribed(EU, false, null, null)))
            .on(PortalViewAgreesWithApiTest::described),
        happens(
                "another account in Attached storage",
                SPEECH,
                h ->
                    h.add(
                        SPEECH,
                        new SpeechEvent.SpeechDescribed(EU, true, US.get(0), "System Assigned")))
            .on(PortalViewAgreesWithApiTest::described),
        happens(
                "the wrong identity type",
                SPEECH,
                h -> h.add(SPEECH, new SpeechEvent.SpeechDescribed(EU, true, EU.get(0), "None")))
            .on(PortalViewAgreesWithApiTest::described),
        quiet(
                "a plain resource without the menu",
                h -> h.add(SPEECH, new SpeechEvent.SpeechDescribed(NONE, false, null, null)))
            .on(PortalViewAgreesWithApiTest::described));
  }

  private static void described(ScenarioBuilder scenario) {
    scenario.then(new Change.DescribeSpeech("admin", "speecheu"));
  }
}
