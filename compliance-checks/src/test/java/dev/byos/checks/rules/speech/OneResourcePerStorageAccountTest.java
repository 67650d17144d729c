package dev.byos.checks.rules.speech;

import static dev.byos.checks.rules.speech.Fixtures.NEW;
import static dev.byos.checks.rules.speech.Fixtures.SPEECH;
import static dev.byos.checks.rules.speech.Fixtures.associate;
import static dev.byos.checks.rules.speech.Fixtures.id;

import dev.byos.checks.fixtures.Ids;
import dev.byos.checks.fixtures.SpeechEvents;
import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.ScenarioCase;
import dev.byos.model.estate.SpeechResource.UserOwnedStorage;
import dev.byos.model.event.SpeechEvent;
import java.util.List;

class OneResourcePerStorageAccountTest extends RuleTest {

  OneResourcePerStorageAccountTest() {
    super("BYOS-SPE-009");
  }

  @Override
  protected List<ScenarioCase> cases() {
    return List.of(
        fires(
            "a shared account", "storage/stteu", s -> s.addSpeech("second", "westeurope", "stteu")),
        fires(
                "a shared account of another template",
                "storage/elsewhere",
                s -> {
                  id(s, Ids.storage("elsewhere"));
                  s.addSpeech("second", "westeurope", "elsewhere")
                      .storage
                      .set(0, new UserOwnedStorage(Ids.storage("ELSEWHERE"), null, null));
                })
            .on(Fixtures::template)
            .withoutRun(),
        fires(
                "two resources with one parameter",
                "storage/{parameters('storageId')}",
                s -> {
                  id(s, "{parameters('storageId')}");
                  s.addSpeech("second", "westeurope", "x")
                      .storage
                      .set(0, new UserOwnedStorage("{parameters('storageId')}", null, null));
                })
            .on(Fixtures::template)
            .withoutRun()
            .certain("the association is open, and the same for both"),
        silent(
                "an account of the template for each, with open names",
                s -> {
                  s.addStorage("stt{uniqueString('a')}", "westeurope");
                  associate(s, null, "stt{uniqueString('a')}");
                })
            .on(Fixtures::template)
            .withoutRun(),
        silent("an account of another template for each", s -> id(s, Ids.storage("elsewhere")))
            .on(Fixtures::template)
            .withoutRun(),
        silent(
                "a resource that is alone and gets its account from a parameter",
                s -> {
                  s.speech.keySet().retainAll(List.of("speecheu"));
                  id(s, "{parameters('storageId')}");
                })
            .on(Fixtures::template)
            .withoutRun(),
        undecided(
                "a parameter beside other accounts",
                "storage/{parameters('storageId')}",
                s -> id(s, "{parameters('storageId')}"))
            .on(Fixtures::template),
        happens(
            "an account that comes to be shared",
            "storage/stteu",
            h -> h.add(NEW, SpeechEvents.created("SystemAssigned", "stteu"))),
        quiet(
            "an account whose first resource is gone",
            h -> {
              h.add(SPEECH, new SpeechEvent.SpeechDeleted("admin"));
              h.add(NEW, SpeechEvents.created("SystemAssigned", "stteu"));
            }));
  }
}
