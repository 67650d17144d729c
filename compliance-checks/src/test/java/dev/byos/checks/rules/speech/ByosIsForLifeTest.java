package dev.byos.checks.rules.speech;

import static dev.byos.checks.rules.speech.Fixtures.EU;
import static dev.byos.checks.rules.speech.Fixtures.NONE;
import static dev.byos.checks.rules.speech.Fixtures.SPEECH;

import dev.byos.checks.fixtures.SpeechEvents;
import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.ScenarioCase;
import java.util.List;

class ByosIsForLifeTest extends RuleTest {

  ByosIsForLifeTest() {
    super("BYOS-SPE-002");
  }

  @Override
  protected List<ScenarioCase> cases() {
    return List.of(
        happens(
            "storage taken away", SPEECH, h -> h.add(SPEECH, SpeechEvents.update(EU, NONE, EU))),
        happens(
            "storage that is gone after an update",
            SPEECH,
            h -> h.add(SPEECH, SpeechEvents.update(EU, EU, NONE))),
        quiet(
            "storage for a plain resource",
            h -> h.add(SPEECH, SpeechEvents.update(NONE, EU, NONE))));
  }
}
