package dev.byos.checks.rules.speech;

import static dev.byos.checks.rules.speech.Fixtures.EU;
import static dev.byos.checks.rules.speech.Fixtures.NEW;
import static dev.byos.checks.rules.speech.Fixtures.NONE;
import static dev.byos.checks.rules.speech.Fixtures.SPEECH;

import dev.byos.checks.fixtures.SpeechEvents;
import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.ScenarioCase;
import dev.byos.model.estate.Roles;
import dev.byos.model.event.SpeechEvent;
import java.util.List;
import java.util.Locale;

class ApiShowsAssociationTest extends RuleTest {

  ApiShowsAssociationTest() {
    super("BYOS-SPE-024");
  }

  @Override
  protected List<ScenarioCase> cases() {
    return List.of(
        happens(
            "another account than asked for",
            NEW,
            h -> {
              h.add(NEW, SpeechEvents.requested("cli", "stteu", Roles.OWNER));
              h.add(NEW, SpeechEvents.created("SystemAssigned", "sttus"));
            }),
        happens(
            "a description without storage",
            SPEECH,
            h -> h.add(SPEECH, new SpeechEvent.SpeechDescribed(NONE, false, null, null))),
        quiet(
            "a description in other letters",
            h ->
                h.add(
                    SPEECH,
                    new SpeechEvent.SpeechDescribed(
                        List.of(EU.get(0).toUpperCase(Locale.ROOT)),
                        true,
                        EU.get(0),
                        "System Assigned"))));
  }
}
