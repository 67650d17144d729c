package dev.byos.checks.rules.speech;

import static dev.byos.checks.rules.speech.Fixtures.EU;
import static dev.byos.checks.rules.speech.Fixtures.NONE;
import static dev.byos.checks.rules.speech.Fixtures.SPEECH;
import static dev.byos.checks.rules.speech.Fixtures.US;

import dev.byos.checks.fixtures.SpeechEvents;
import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.ScenarioCase;
import dev.byos.model.event.SpeechEvent;
import java.util.List;

class ByosOnlyAtCreationTest extends RuleTest {

  ByosOnlyAtCreationTest() {
    super("BYOS-SPE-001");
  }

  @Override
  protected List<ScenarioCase> cases() {
    return List.of(
        happens(
            "storage for a plain resource",
            SPEECH,
            h -> h.add(SPEECH, SpeechEvents.update(NONE, EU, NONE))),
        happens(
            "storage for a plain resource that the service ignores",
            SPEECH,
            h ->
                h.add(
                    SPEECH,
                    new SpeechEvent.AssociationUpdateAnswered(NONE, EU, NONE, "admin", 200, null))),
        quiet(
            "a resource that does not exist",
            h ->
                h.add(
                    SPEECH,
                    new SpeechEvent.AssociationUpdateAnswered(
                        NONE, EU, NONE, "admin", 404, "ResourceNotFound"))),
        quiet("storage exchanged", h -> h.add(SPEECH, SpeechEvents.update(EU, US, EU))),
        quiet(
            "an update of a plain resource that leaves it plain",
            h -> h.add(SPEECH, SpeechEvents.update(NONE, NONE, NONE))));
  }
}
