package dev.byos.checks.rules.speech;

import static dev.byos.checks.rules.speech.Fixtures.NEW;

import dev.byos.checks.fixtures.SpeechEvents;
import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.ScenarioCase;
import dev.byos.model.estate.CreationMethod;
import dev.byos.model.estate.Roles;
import java.util.List;

class KnownCreationMethodTest extends RuleTest {

  KnownCreationMethodTest() {
    super("BYOS-SPE-014");
  }

  @Override
  protected List<ScenarioCase> cases() {
    return List.of(
        happens(
            "an unheard-of method",
            NEW,
            h -> h.add(NEW, SpeechEvents.requested("carrier pigeon", "stteu", Roles.OWNER))),
        happens(
            "no method at all",
            NEW,
            h -> h.add(NEW, SpeechEvents.requested(null, "stteu", Roles.OWNER))),
        silent("PowerShell", s -> s.speech.get("speecheu").method = CreationMethod.POWERSHELL),
        silent("a template, which does not say how it is deployed", Fixtures::template)
            .withoutRun());
  }
}
