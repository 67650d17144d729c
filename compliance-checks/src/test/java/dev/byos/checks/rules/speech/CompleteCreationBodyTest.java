package dev.byos.checks.rules.speech;

import static dev.byos.checks.rules.speech.Fixtures.SPEECH;

import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.ScenarioCase;
import dev.byos.model.estate.ManagedIdentity;
import java.util.List;

class CompleteCreationBodyTest extends RuleTest {

  CompleteCreationBodyTest() {
    super("BYOS-SPE-023");
  }

  @Override
  protected List<ScenarioCase> cases() {
    return List.of(
        fires(
            "no identity in the body",
            SPEECH,
            s -> s.speech.get("speecheu").identity = ManagedIdentity.none()),
        fires("no tier in a template", SPEECH, s -> s.speech.get("speecheu").sku = null)
            .on(Fixtures::template)
            .withoutRun(),
        fires("no kind in a template", SPEECH, s -> s.speech.get("speecheu").kind = null)
            .on(Fixtures::template)
            .withoutRun(),
        silent("everything in a template", Fixtures::template).withoutRun(),
        silent(
                "a region that is a parameter",
                s -> {
                  s.speech.get("speecheu").location = "{parameters('location')}";
                  s.unknown("speechResources/speecheu/location");
                })
            .withoutRun(),
        silent(
            "a plain resource without identity",
            s -> {
              s.speech.get("speecheu").storage.clear();
              s.speech.get("speecheu").identity = ManagedIdentity.none();
            }),
        undecided(
                "an identity that is a parameter",
                SPEECH,
                s -> {
                  s.speech.get("speecheu").identity = ManagedIdentity.none();
                  s.unknown("speechResources/speecheu/identity/type");
                })
            .on(Fixtures::template));
  }
}
