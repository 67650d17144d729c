package dev.byos.checks.rules.speech;

import static dev.byos.checks.rules.speech.Fixtures.SPEECH;
import static dev.byos.checks.rules.speech.Fixtures.id;

import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.ScenarioCase;
import dev.byos.model.scenario.Profile;
import java.util.List;

class SpeechKindAndTierTest extends RuleTest {

  SpeechKindAndTierTest() {
    super("BYOS-SPE-010");
  }

  @Override
  protected List<ScenarioCase> cases() {
    return List.of(
        fires("the free tier", SPEECH, s -> s.speech.get("speecheu").sku = "F0"),
        fires(
                "the free tier, with an account that is a parameter",
                SPEECH,
                s -> {
                  id(s, "{parameters('storageId')}");
                  s.unknown("speechResources/speecheu/userOwnedStorage");
                  s.speech.get("speecheu").sku = "F0";
                })
            .on(Fixtures::template)
            .withoutRun(),
        fires("OpenAI", SPEECH, s -> s.speech.get("speecheu").kind = "OpenAI"),
        fires(
                "a multi-service account in a template",
                SPEECH,
                s -> s.speech.get("speecheu").kind = "CognitiveServices")
            .on(Fixtures::template)
            .withoutRun(),
        fires("Foundry before its time", SPEECH, s -> s.speech.get("speecheu").kind = "AIServices")
            .withoutRun(),
        silent(
                "Foundry",
                s -> {
                  s.profile = Profile.VINTAGE_2025_10;
                  s.speech.get("speecheu").kind = "AIServices";
                })
            .withoutRun(),
        silent(
                "Language with storage of its own",
                s -> s.speech.get("speecheu").kind = "TextAnalytics")
            .withoutRun(),
        silent(
                "kind and tier in other letters",
                s -> {
                  s.speech.get("speecheu").kind = "speechservices";
                  s.speech.get("speecheu").sku = "s0";
                })
            .withoutRun(),
        silent(
            "the free tier without storage",
            s -> {
              s.speech.get("speecheu").storage.clear();
              s.speech.get("speecheu").sku = "F0";
            }),
        undecided(
                "a tier that is a parameter",
                SPEECH,
                s -> {
                  s.speech.get("speecheu").sku = "{parameters('sku')}";
                  s.unknown("speechResources/speecheu/sku/name");
                })
            .on(Fixtures::template));
  }
}
