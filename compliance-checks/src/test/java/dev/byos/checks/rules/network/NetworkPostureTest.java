package dev.byos.checks.rules.network;

import dev.byos.checks.fixtures.ScenarioBuilder;
import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.ScenarioCase;
import dev.byos.model.estate.Intent;
import dev.byos.model.estate.Intent.SpeechUse;
import java.util.List;
import java.util.Map;
import java.util.Set;

class NetworkPostureTest extends RuleTest {

  NetworkPostureTest() {
    super("BYOS-NET-010");
  }

  @Override
  protected List<ScenarioCase> cases() {
    return List.of(
        fires(
                "open storage for text to speech, without an exemption",
                "storage/ttseu",
                s -> {
                  transcribing(s);
                  s.intent =
                      new Intent(List.of(), Map.of("voiceeu", Set.of(SpeechUse.TEXT_TO_SPEECH)));
                })
            .withoutRun(),
        fires(
                "open storage for recordings, without an exemption",
                "storage/receu",
                s -> {
                  transcribing(s);
                  s.intent =
                      new Intent(
                          List.of(new Intent.RecordingDestination("acseu", "receu", null)),
                          Map.of());
                })
            .withoutRun(),
        silent("open storage of which nobody says what it is for", NetworkPostureTest::transcribing)
            .withoutRun(),
        silent(
                "closed storage for text to speech, which another rule finds",
                s -> {
                  transcribing(s);
                  s.storage.get("ttseu").deny = true;
                  s.intent =
                      new Intent(List.of(), Map.of("voiceeu", Set.of(SpeechUse.TEXT_TO_SPEECH)));
                })
            .withoutRun());
  }

  /** Judged without a workload; what Speech is used for comes from the policy. */
  private static void transcribing(ScenarioBuilder scenario) {
    scenario.calls.clear();
    scenario.work.clear();
    scenario.intent = new Intent(List.of(), Map.of("speecheu", Set.of(SpeechUse.SPEECH_TO_TEXT)));
  }
}
