package dev.byos.checks.rules.residency;

import dev.byos.checks.fixtures.CallEvents;
import dev.byos.checks.fixtures.HistoryBuilder;
import dev.byos.checks.fixtures.SpeechEvents;
import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.ScenarioCase;
import java.util.List;

class NothingOutsideTheAccountTest extends RuleTest {

  NothingOutsideTheAccountTest() {
    super("BYOS-RES-006");
  }

  @Override
  protected List<ScenarioCase> cases() {
    return List.of(
        happens(
            "results elsewhere",
            "speech/speecheu",
            h ->
                h.add(
                    "transcription/b-1",
                    SpeechEvents.submitted(
                        "speecheu", "https://other.blob.core.windows.net/out?sig=s"))),
        quiet(
            "results at home",
            h -> h.add("transcription/b-1", SpeechEvents.submitted("speecheu", null))),
        happens(
            "a built-in copy for two days",
            "communication/acseu",
            h -> h.add("communication/acseu", CallEvents.kept("c", 48 * HistoryBuilder.HOUR))));
  }
}
