package dev.byos.checks.rules.speech;

import static dev.byos.checks.rules.speech.Fixtures.SPEECH;
import static dev.byos.checks.rules.speech.Fixtures.id;

import dev.byos.checks.fixtures.Ids;
import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.ScenarioCase;
import dev.byos.model.estate.SpeechResource.UserOwnedStorage;
import java.util.List;

class ExactlyOneStorageTest extends RuleTest {

  ExactlyOneStorageTest() {
    super("BYOS-SPE-005");
  }

  @Override
  protected List<ScenarioCase> cases() {
    return List.of(
        fires(
            "two accounts",
            SPEECH,
            s ->
                s.speech
                    .get("speecheu")
                    .storage
                    .add(new UserOwnedStorage(Ids.storage("sttus"), "sttus", null))),
        fires(
                "two accounts in a template",
                SPEECH,
                s ->
                    s.speech
                        .get("speecheu")
                        .storage
                        .add(new UserOwnedStorage(Ids.storage("sttus"), "sttus", null)))
            .on(Fixtures::template)
            .withoutRun(),
        fires("an entry that has another property in place of resourceId", SPEECH, s -> id(s, null))
            .on(Fixtures::template)
            .withoutRun(),
        fires(
                "an object in place of the array",
                SPEECH,
                s ->
                    s.speech
                        .get("speecheu")
                        .storage
                        .set(0, new UserOwnedStorage(Ids.storage("stteu"), "stteu", null, false)))
            .on(Fixtures::template)
            .withoutRun(),
        silent(
                "an id that is a parameter",
                s -> {
                  id(s, "{parameters('storageId')}");
                  s.unknown("speechResources/speecheu/userOwnedStorage");
                })
            .on(Fixtures::template)
            .withoutRun(),
        silent("an account of another template", s -> id(s, Ids.storage("elsewhere")))
            .on(Fixtures::template)
            .withoutRun(),
        silent(
                "an id that is open",
                s -> {
                  id(s, null);
                  s.unknown("speechResources/speecheu/userOwnedStorage/0/resourceId");
                })
            .withoutRun(),
        silent("a plain resource", s -> s.speech.get("speecheu").storage.clear()),
        undecided(
            "an association that a parameter decides on",
            SPEECH,
            s -> {
              s.speech.get("speecheu").storage.clear();
              s.unknown("speechResources/speecheu/userOwnedStorage");
            }));
  }
}
