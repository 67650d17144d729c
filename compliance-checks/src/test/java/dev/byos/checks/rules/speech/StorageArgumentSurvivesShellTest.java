package dev.byos.checks.rules.speech;

import static dev.byos.checks.rules.speech.Fixtures.SPEECH;
import static dev.byos.checks.rules.speech.Fixtures.id;

import dev.byos.checks.fixtures.Ids;
import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.ScenarioCase;
import java.util.List;

class StorageArgumentSurvivesShellTest extends RuleTest {

  StorageArgumentSurvivesShellTest() {
    super("BYOS-SPE-021");
  }

  @Override
  protected List<ScenarioCase> cases() {
    return List.of(
        fires(
            "braces left in the id",
            SPEECH,
            s -> id(s, "[{resourceId: " + Ids.storage("stteu") + "}]")),
        fires("a quotation mark left in the id", SPEECH, s -> id(s, "'" + Ids.storage("stteu")))
            .withoutRun(),
        silent("a clean id", s -> id(s, Ids.storage("stteu"))),
        silent("an expression in a template", s -> id(s, "{parameters('storageId')}"))
            .on(Fixtures::template)
            .withoutRun());
  }
}
