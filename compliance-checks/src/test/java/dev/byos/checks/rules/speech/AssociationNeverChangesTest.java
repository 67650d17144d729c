package dev.byos.checks.rules.speech;

import static dev.byos.checks.rules.speech.Fixtures.EU;
import static dev.byos.checks.rules.speech.Fixtures.SPEECH;
import static dev.byos.checks.rules.speech.Fixtures.US;

import dev.byos.checks.fixtures.Ids;
import dev.byos.checks.fixtures.SpeechEvents;
import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.ScenarioCase;
import java.util.List;

class AssociationNeverChangesTest extends RuleTest {

  AssociationNeverChangesTest() {
    super("BYOS-SPE-003");
  }

  @Override
  protected List<ScenarioCase> cases() {
    return List.of(
        happens("storage exchanged", SPEECH, h -> h.add(SPEECH, SpeechEvents.update(EU, US, EU))),
        happens(
            "a second account added",
            SPEECH,
            h -> h.add(SPEECH, SpeechEvents.update(EU, List.of(EU.get(0), US.get(0)), EU))),
        quiet(
            "the same storage in other letters",
            h ->
                h.add(
                    SPEECH,
                    SpeechEvents.update(
                        EU, List.of(Ids.storage("stteu").replace("/rg/", "/RG/")), EU))));
  }
}
