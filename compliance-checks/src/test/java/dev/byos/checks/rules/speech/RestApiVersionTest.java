package dev.byos.checks.rules.speech;

import static dev.byos.checks.rules.speech.Fixtures.SPEECH;
import static dev.byos.checks.rules.speech.Fixtures.template;

import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.ScenarioCase;
import dev.byos.model.estate.CreationMethod;
import java.util.List;

class RestApiVersionTest extends RuleTest {

  RestApiVersionTest() {
    super("BYOS-SPE-022");
  }

  @Override
  protected List<ScenarioCase> cases() {
    return List.of(
        fires(
            "an old api-version",
            SPEECH,
            s -> {
              s.speech.get("speecheu").method = CreationMethod.REST;
              s.speech.get("speecheu").apiVersion = "2017-04-18";
            }),
        fires(
            "no api-version",
            SPEECH,
            s -> {
              s.speech.get("speecheu").method = CreationMethod.REST;
              s.speech.get("speecheu").apiVersion = null;
            }),
        fires(
                "an old api-version in a template",
                SPEECH,
                s -> {
                  template(s);
                  s.speech.get("speecheu").apiVersion = "2017-04-18";
                })
            .withoutRun(),
        silent(
            "the first api-version that will do",
            s -> {
              s.speech.get("speecheu").method = CreationMethod.REST;
              s.speech.get("speecheu").apiVersion = "2021-10-01";
            }),
        silent(
                "a preview of a later one in a template",
                s -> {
                  template(s);
                  s.speech.get("speecheu").apiVersion = "2024-06-01-preview";
                })
            .withoutRun(),
        silent("an export, which has no api-version", Fixtures::export).withoutRun(),
        silent(
            "an old api-version that the CLI uses",
            s -> s.speech.get("speecheu").apiVersion = "2017-04-18"),
        undecided(
            "an api-version that is a parameter",
            SPEECH,
            s -> {
              template(s);
              s.unknown("speechResources/speecheu/apiVersion");
            }));
  }
}
