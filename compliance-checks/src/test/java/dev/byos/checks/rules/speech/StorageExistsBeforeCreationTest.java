package dev.byos.checks.rules.speech;

import static dev.byos.checks.rules.speech.Fixtures.EU;
import static dev.byos.checks.rules.speech.Fixtures.NEW;

import dev.byos.checks.fixtures.SpeechEvents;
import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.ScenarioCase;
import dev.byos.model.estate.Roles;
import java.util.List;

class StorageExistsBeforeCreationTest extends RuleTest {

  StorageExistsBeforeCreationTest() {
    super("BYOS-SPE-007");
  }

  @Override
  protected List<ScenarioCase> cases() {
    return List.of(
        happens(
            "storage that is not there yet",
            NEW,
            h ->
                h.add(
                    NEW,
                    SpeechEvents.requested("rest", "prod", "westeurope", EU, false, Roles.OWNER))),
        quiet(
            "storage that is there",
            h ->
                h.add(
                    NEW,
                    SpeechEvents.requested("rest", "prod", "westeurope", EU, true, Roles.OWNER))),
        quiet(
            "storage that the portal creates",
            h ->
                h.add(
                    NEW,
                    SpeechEvents.requested(
                        "portal", "prod", "westeurope", EU, false, Roles.OWNER))));
  }
}
