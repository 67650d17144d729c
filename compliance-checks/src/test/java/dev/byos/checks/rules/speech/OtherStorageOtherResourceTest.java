package dev.byos.checks.rules.speech;

import static dev.byos.checks.rules.speech.Fixtures.SPEECH;

import dev.byos.checks.fixtures.SpeechEvents;
import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.ScenarioCase;
import dev.byos.model.event.SpeechEvent;
import java.util.List;

class OtherStorageOtherResourceTest extends RuleTest {

  OtherStorageOtherResourceTest() {
    super("BYOS-SPE-004");
  }

  @Override
  protected List<ScenarioCase> cases() {
    return List.of(
        happens(
            "the name taken again with other storage",
            SPEECH,
            h -> {
              h.add(SPEECH, new SpeechEvent.SpeechDeleted("admin"));
              h.add(SPEECH, SpeechEvents.created("SystemAssigned", "sttus"));
            }),
        happens(
            "the name taken again without storage",
            SPEECH,
            h -> {
              h.add(SPEECH, new SpeechEvent.SpeechDeleted("admin"));
              h.add(SPEECH, SpeechEvents.created("SystemAssigned"));
            }),
        quiet(
            "the name taken again with the same storage",
            h -> {
              h.add(SPEECH, new SpeechEvent.SpeechDeleted("admin"));
              h.add(SPEECH, SpeechEvents.created("SystemAssigned", "stteu"));
            }));
  }
}
